namespace InsConformance.Insi.Verification;

/// <summary>Receipt of a batch [INF].</summary>
/// <param name="Ticket">What to ask progress and results with.</param>
/// <param name="Count">Number of people, as written.</param>
public sealed record DepositAnswer(string Ticket, string Count) : VerificationAnswer;
