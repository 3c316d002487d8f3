namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>POST /hl7</c>: the acknowledgement, and where what came was put.</summary>
/// <param name="Ack">MSA-1 of the acknowledgement.</param>
/// <param name="Text">What the sender or the user is told.</param>
/// <param name="IdentityId">The identity that was created or that the message is about; always there with <see cref="Hl7Ack.Accepted"/>.</param>
public sealed record Hl7Outcome(Hl7Ack Ack, string Text, string? IdentityId = null);
