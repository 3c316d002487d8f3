namespace InsConformance.InsiMock.Journal;

/// <summary>Where a batch of exchanges is in the spill file. Numbers rise within a batch.</summary>
/// <param name="Offset">First byte.</param>
/// <param name="Length">Compressed bytes.</param>
/// <param name="PlainLength">Bytes once expanded.</param>
/// <param name="Count">Exchanges.</param>
/// <param name="First">Lowest number.</param>
/// <param name="Last">Highest number.</param>
/// <param name="LastBefore">Highest number of all earlier batches: exchanges up to it were answered late.</param>
internal readonly record struct SpillBatch(long Offset, int Length, int PlainLength, int Count, long First, long Last, long LastBefore = 0);
