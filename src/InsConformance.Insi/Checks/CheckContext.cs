using InsConformance.Insi.Verification;

namespace InsConformance.Insi.Checks;

/// <summary>What the checks know beside the request itself. What is <see langword="null"/> is not checked.</summary>
public sealed record CheckContext
{
    /// <summary>The run's clock, against which <c>Temps</c> is held.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Default <see cref="CheckCatalogue.Default"/>.</summary>
    public CheckCatalogue Catalogue { get; init; } = CheckCatalogue.Default;

    /// <summary>Earlier calls of the session; the request is added to it.</summary>
    public CallHistory? History { get; init; }

    /// <summary>The HTTP header <c>Content-Type</c> as received; empty when the header is absent.</summary>
    public string? ContentType { get; init; }

    /// <summary>The client certificate's units.</summary>
    public CertificateUnits? Certificate { get; init; }

    /// <summary>Default <see cref="AuthenticationMode.Certificate"/>.</summary>
    public AuthenticationMode Mode { get; init; } = AuthenticationMode.Certificate;

    /// <summary>Names of the verification operations with which the request was read; default <see cref="VerificationContract.Default"/>.</summary>
    public VerificationContract? Verification { get; init; }

    internal VerificationContract VerificationContract => Verification ?? VerificationContract.Default;
}
