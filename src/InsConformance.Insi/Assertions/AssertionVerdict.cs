using InsConformance.Insi.Checks;

namespace InsConformance.Insi.Assertions;

/// <summary>What the assertions of a message are worth.</summary>
/// <param name="FaultCode">Detail code of the fault that refuses the sender, or <see langword="null"/> when let in.</param>
/// <param name="Findings">Every rule that is broken, with its place.</param>
/// <param name="Sender">Who calls, from what the signature covers and nothing else; <see langword="null"/> when refused.</param>
/// <param name="Vitale">The Vitale assertion, not verified; <see langword="null"/> when there is none or the sender is refused.</param>
public sealed record AssertionVerdict(string? FaultCode, IReadOnlyList<CheckFinding> Findings, PsIdentity? Sender, VitaleAssertion? Vitale);
