namespace InsConformance.InsiMock.Soap;

/// <summary>A request body as received.</summary>
/// <param name="Bytes">The bytes received, cut at the limit when there are more.</param>
/// <param name="Problem">Why they are not the whole body.</param>
internal sealed record RequestBody(ReadOnlyMemory<byte> Bytes, BodyProblem Problem);
