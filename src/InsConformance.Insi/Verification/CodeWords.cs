namespace InsConformance.Insi.Verification;

/// <summary>A return code with its label, as written.</summary>
/// <param name="Code">e.g. <c>00</c>.</param>
/// <param name="Label">e.g. <c>OK</c>.</param>
public sealed record CodeWords(string Code, string Label);
