namespace InsConformance.Reports.Manifests;

/// <summary>Whether the signer's certificate leads to one that the reviewer trusts.</summary>
public enum SignatureTrust
{
    /// <summary>Nobody said whom to trust.</summary>
    NotJudged,

    /// <summary>It chains to a given certificate and is valid at the time of the verification. Revocation is not asked for: the verification is offline.</summary>
    Trusted,

    /// <summary>It does not.</summary>
    Refused,
}
