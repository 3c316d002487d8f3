namespace InsConformance.InsiMock.Soap;

/// <summary>A request body as received.</summary>
/// <param name="Bytes">The bytes, cut at the limit when larger.</param>
/// <param name="IsTooLarge">Whether there were more.</param>
internal sealed record RequestBody(ReadOnlyMemory<byte> Bytes, bool IsTooLarge);
