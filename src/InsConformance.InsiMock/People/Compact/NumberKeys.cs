namespace InsConformance.InsiMock.People.Compact;

/// <summary>The matricule in force of each person.</summary>
/// <param name="file">The people.</param>
internal readonly struct NumberKeys(CompactFile file) : IRecordKeys
{
    public int Count => file.Count;

    public ulong this[int ordinal] => CompactRecord.InsOf(file.RecordAt(ordinal)).WithoutKey.Bits;
}
