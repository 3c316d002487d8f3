namespace InsConformance.Insi.Verification;

/// <summary>What is said of one person of a batch [INF].</summary>
/// <param name="Reference">The sender's name of the person.</param>
/// <param name="Cr">Code and label as written.</param>
public sealed record BatchResult(string Reference, CodeWords Cr);
