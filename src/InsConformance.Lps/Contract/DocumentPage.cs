namespace InsConformance.Lps.Contract;

/// <summary>The document itself, kept as evidence and never compared.</summary>
/// <param name="MediaType">e.g. <c>application/pdf</c>, <c>text/html</c>, <c>image/png</c>.</param>
/// <param name="Content">Its bytes; base64 in JSON.</param>
public sealed record DocumentPage(string MediaType, ReadOnlyMemory<byte> Content);
