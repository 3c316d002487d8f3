using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Verification;

/// <summary>Payload that asks for the results of a batch. Contract section 1.4 [INF].</summary>
/// <param name="Ticket">What the deposit gave, or <see langword="null"/> when absent.</param>
public sealed record BatchRetrieval(string? Ticket) : RequestPayload;
