namespace InsConformance.Lps.Contract;

/// <summary>Body and answer of <c>PUT /settings/screen</c>: the site's choice of fields (DMN INS 2).</summary>
/// <param name="Fields">Names of <see cref="ScreenFields.Further"/> to show beside the compulsory four; empty shows the four alone.</param>
public sealed record ScreenSettings(IReadOnlyList<string> Fields);
