namespace InsConformance.Lps.Contract;

/// <summary>A fault of the service as the LPS understood it.</summary>
/// <param name="Text">Text for the user.</param>
/// <param name="Subcode">Framework code, e.g. <c>siram_40</c>.</param>
/// <param name="Code">Detail code, e.g. <c>insi_102</c>.</param>
/// <param name="Severite">Severity as written by the service.</param>
public sealed record FaultReport(string Text, string? Subcode = null, string? Code = null, string? Severite = null);
