namespace InsConformance.Insi.Verification;

/// <summary>How far a batch is [INF].</summary>
/// <param name="Ticket">The batch.</param>
/// <param name="State">The state as written, see <see cref="VerificationContract.Word"/>.</param>
/// <param name="Count">Number of people, as written.</param>
/// <param name="Processed">How many of them are done, as written.</param>
public sealed record ProgressAnswer(string Ticket, string State, string Count, string Processed) : VerificationAnswer;
