namespace InsConformance.Insi.Pki;

/// <summary>What <see cref="CertificateTrust"/> thinks of a certificate, apart from its dates.</summary>
public enum CertificateStanding
{
    /// <summary>Issued under the authority, for the purpose, not revoked.</summary>
    Trusted,

    /// <summary>Not issued under the authority, or damaged.</summary>
    Untrusted,

    /// <summary>Issued under the authority for another purpose.</summary>
    WrongPurpose,

    /// <summary>On a revocation list of the authority.</summary>
    Revoked,
}
