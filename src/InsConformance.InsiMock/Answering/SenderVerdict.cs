using InsConformance.Insi.Assertions;
using InsConformance.Insi.Checks;

namespace InsConformance.InsiMock.Answering;

/// <summary>What the service thinks of who sent a request.</summary>
internal sealed record SenderVerdict
{
    /// <summary>Nothing to say against a sender of whom nothing is known.</summary>
    public static SenderVerdict Unknown { get; } = new();

    /// <summary>Detail code of the fault that refuses the sender, or <see langword="null"/> when accepted.</summary>
    public string? FaultCode { get; init; }

    /// <summary>Why, for the journal, since the fault does not say.</summary>
    public IReadOnlyList<CheckFinding> Findings { get; init; } = [];

    /// <summary>Organisational units of the client certificate, or <see langword="null"/> without one.</summary>
    public CertificateUnits? Units { get; init; }

    /// <summary>Who calls in card mode or with Pro Santé Connect, from what the signature covers; <see langword="null"/> otherwise or when refused.</summary>
    public PsIdentity? Professional { get; init; }

    /// <summary>The Vitale assertion, not verified; <see langword="null"/> without one.</summary>
    public VitaleAssertion? Vitale { get; init; }

    /// <summary>How the sender is known.</summary>
    public AuthenticationMode Mode { get; init; } = AuthenticationMode.Certificate;
}
