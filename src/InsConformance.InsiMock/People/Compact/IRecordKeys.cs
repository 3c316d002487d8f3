namespace InsConformance.InsiMock.People.Compact;

/// <summary>The key of each record, for an index over them. A struct, so that calls are direct.</summary>
internal interface IRecordKeys
{
    int Count { get; }

    /// <summary>The key of a record; 0 keeps it out of the index.</summary>
    ulong this[int ordinal] { get; }
}
