namespace InsConformance.Insi.Checks;

/// <summary>Organisational units of the client certificate. Contract section 2.2.</summary>
/// <param name="SubjectOu">The structure's national id: what <c>Emetteur</c> must be.</param>
/// <param name="IssuerOu">OU of the authority: what <c>Emetteur</c> is by a known mistake.</param>
public sealed record CertificateUnits(string? SubjectOu, string? IssuerOu = null);
