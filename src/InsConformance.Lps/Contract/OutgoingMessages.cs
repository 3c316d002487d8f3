namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>GET /hl7</c>: what left since the last reset.</summary>
/// <param name="Messages">In the order of sending.</param>
public sealed record OutgoingMessages(IReadOnlyList<OutgoingMessage> Messages);
