namespace InsConformance.InsiMock.Journal;

/// <summary>Where an encoded exchange lies in memory; the default value is none.</summary>
internal readonly record struct StoredExchange(long Number, JournalPage? Page, int Offset, int Length)
{
    public bool IsNone => Page is null;

    public ReadOnlyMemory<byte> Encoded => Page!.Bytes.AsMemory(Offset, Length);
}
