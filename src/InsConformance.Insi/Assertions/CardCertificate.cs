using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Pki;

namespace InsConformance.Insi.Assertions;

/// <summary>A card's certificate with what does not change about it. Cards study section 3.8.</summary>
internal sealed record CardCertificate(
    X509Certificate2 Certificate, CertificateName Name, CertificateStanding Standing, int? CardType, int? Profession, bool IsForSignature);
