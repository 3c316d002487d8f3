using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Verification;

/// <summary>Payload of the deposit of a batch to verify. Contract section 1.4 [INF].</summary>
/// <param name="Persons">Who, in order; may be empty.</param>
public sealed record BatchDeposit(IReadOnlyList<IdentityToVerify> Persons) : RequestPayload;
