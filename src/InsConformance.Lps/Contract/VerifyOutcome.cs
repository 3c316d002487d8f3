namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>POST /identities/{id}/insi/verify</c>: what the user sees.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Calls">Number of calls that left for the service.</param>
/// <param name="Text">The message as the user reads it.</param>
/// <param name="Verdict">Only when answered.</param>
public sealed record VerifyOutcome(SearchOutcomeKind Outcome, int Calls, string Text, LpsVerdict? Verdict = null);
