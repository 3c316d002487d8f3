namespace InsConformance.Insi.Verification;

/// <summary>The results of a batch [INF].</summary>
/// <param name="Ticket">The batch.</param>
/// <param name="Results">One per person, in the order of the deposit.</param>
public sealed record RetrievalAnswer(string Ticket, IReadOnlyList<BatchResult> Results) : VerificationAnswer;
