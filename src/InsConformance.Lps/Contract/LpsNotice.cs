namespace InsConformance.Lps.Contract;

/// <summary>Something the LPS tells its user: a refusal, an alert.</summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Text">The message as the user reads it.</param>
/// <param name="Field">The field it is about, e.g. <c>nomNaissance</c>.</param>
public sealed record LpsNotice(string Code, string Text, string? Field = null);
