namespace InsConformance.InsiMock.People.Compact;

/// <summary>Where a section lies.</summary>
/// <param name="Offset">First byte in the file.</param>
/// <param name="Length">Number of bytes.</param>
/// <param name="Items">Number of records or texts.</param>
/// <param name="Crc">CRC-32C of its bytes.</param>
internal readonly record struct CompactSpan(long Offset, long Length, int Items, uint Crc);
