using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Verification;

/// <summary>Payload of the verification of one person. Contract section 1.4 [CLIENT].</summary>
/// <param name="Person">Who; <see langword="null"/> when the request holds nobody.</param>
public sealed record UnitVerification(IdentityToVerify? Person) : RequestPayload;
