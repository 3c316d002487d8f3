namespace InsConformance.Reports.Manifests;

/// <summary>What the signature of a manifest is worth.</summary>
/// <param name="IsValid">Whether it is the signature of these very bytes by the key of the certificate it names.</param>
/// <param name="Signer">Subject of that certificate; <see langword="null"/> when there is none.</param>
/// <param name="Thumbprint">SHA-256 of that certificate, lower-case hexadecimal.</param>
/// <param name="SignedAt">When the signer says it was signed; no time stamp authority vouches for it.</param>
/// <param name="Trust">Whether the certificate is trusted.</param>
/// <param name="Problem">Why it is not valid or not trusted; English.</param>
/// <param name="Validity">Why the certificate is not valid on the day of the verification, e.g. that it expired; <see langword="null"/> when it is. English.</param>
public sealed record SignatureReport(
    bool IsValid, string? Signer, string? Thumbprint, DateTimeOffset? SignedAt, SignatureTrust Trust, string? Problem, string? Validity);
