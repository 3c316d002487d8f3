namespace InsConformance.InsiMock.People.Compact;

/// <summary>Birth name, sex and birth date of each person. One is added, so that no key is 0.</summary>
/// <param name="file">The people.</param>
internal readonly struct TraitsKeys(CompactFile file) : IRecordKeys
{
    public int Count => file.Count;

    public ulong this[int ordinal] => CompactRecord.TraitsKey(file.RecordAt(ordinal)) + 1;

    public static ulong Of(int name, byte sexe, uint date) => CompactRecord.TraitsKey(name, sexe, date) + 1;
}
