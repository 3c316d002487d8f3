namespace InsConformance.Identity.Transmission;

/// <summary>One line of the identity block.</summary>
/// <param name="Trait">What it shows.</param>
/// <param name="Label">The short label, e.g. <c>N. Nais.</c> (DMN INS 2, sample labels).</param>
/// <param name="Value">The text.</param>
public sealed record PrintedLine(PrintedTrait Trait, string Label, string Value);
