using InsConformance.Insi.Operations;

namespace InsConformance.Insi.Verification;

/// <summary>One operation of verification with the element of its answer.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Operation">Its names and the element of its request.</param>
/// <param name="ResponseNamespace">Namespace of the answer's element.</param>
/// <param name="ResponseName">Local name of the answer's element.</param>
public sealed record VerificationMessage(VerificationKind Kind, InsiOperation Operation, string ResponseNamespace, string ResponseName);
