namespace InsConformance.Certification.Dossiers;

/// <summary>An organisation certificate that the software calls INSi with.</summary>
/// <param name="File">The public certificate, PEM or DER; relative paths start at the dossier's file.</param>
/// <param name="Instance">The instance or server that holds it.</param>
public sealed record CertificateFacts(Fact<string> File, Fact<string> Instance);
