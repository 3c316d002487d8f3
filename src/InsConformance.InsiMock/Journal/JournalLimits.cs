namespace InsConformance.InsiMock.Journal;

/// <summary>How much of a journal stays in memory; what is above goes to a file, nothing is lost.</summary>
public sealed record JournalLimits
{
    /// <summary>Exchanges kept in memory, about; one to a million, default 4,096.</summary>
    public int Exchanges { get; init; } = 4096;

    /// <summary>Bytes of messages kept in memory, about; default 32 MiB.</summary>
    public long Bytes { get; init; } = 32 * 1024 * 1024;

    /// <summary>Folder of the file, which holds identities: only its owner can read it, and it goes with the journal. Default the system's temporary folder.</summary>
    public string Folder { get; init; } = Path.GetTempPath();

    /// <summary>Messages that make <see cref="ExchangeJournal.AddAsync"/> wait for the file, as many times the limits.</summary>
    internal const int Patience = 4;
}
