namespace InsConformance.Lps.Contract;

/// <summary>One line of the identity block of a document (DMN INS 42 and 43).</summary>
/// <param name="Field">Name of <see cref="ScreenFields"/> that it shows.</param>
/// <param name="Label">Its label on the page.</param>
/// <param name="Value">The text as it stands on the page.</param>
public sealed record DocumentField(string Field, string Label, string Value);
