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

    /// <summary>What <see cref="Insi.Exchanges.Exchange.Sender"/> tells of a sender let in; <see langword="null"/> when refused or unknown.</summary>
    public string? Kind { get; init; }

    /// <summary>How the sender is known.</summary>
    public AuthenticationMode Mode { get; init; } = AuthenticationMode.Certificate;
}
