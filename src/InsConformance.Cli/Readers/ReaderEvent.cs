namespace InsConformance.Cli.Readers;

/// <summary>What <c>insconf readers watch</c> tells.</summary>
internal enum ReaderEvent
{
    ReaderIn,
    ReaderOut,
    CardIn,
    CardOut,
}
