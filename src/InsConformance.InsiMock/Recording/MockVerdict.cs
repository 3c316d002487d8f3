namespace InsConformance.InsiMock.Recording;

/// <summary>
/// What the mock itself would have answered at that moment; its bytes are kept only when identities are masked, since the request can then not be asked again.
/// </summary>
internal sealed record MockVerdict(int Status, string ContentType, string? CodeCr, string? FaultCode, string? File = null);
