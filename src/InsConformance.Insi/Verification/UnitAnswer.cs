namespace InsConformance.Insi.Verification;

/// <summary>What is said of one person (<c>CR</c>). Contract section 1.4 [CLIENT].</summary>
/// <param name="Cr">Code and label as written.</param>
public sealed record UnitAnswer(CodeWords Cr) : VerificationAnswer;
