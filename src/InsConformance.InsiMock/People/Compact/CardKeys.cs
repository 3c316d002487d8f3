namespace InsConformance.InsiMock.People.Compact;

/// <summary>Insured person's matricule and birth rank of each person; who has no card facts is left out.</summary>
/// <param name="file">The people.</param>
internal readonly struct CardKeys(CompactFile file) : IRecordKeys
{
    public int Count => file.Count;

    public ulong this[int ordinal]
    {
        get
        {
            var record = file.RecordAt(ordinal);
            var od = CompactRecord.OdOf(record);
            return od.Bits == 0 ? 0 : Of(od, CompactRecord.RangOf(record));
        }
    }

    public static ulong Of(PackedIns od, int rank) => od.Bits | (ulong)rank << 46;
}
