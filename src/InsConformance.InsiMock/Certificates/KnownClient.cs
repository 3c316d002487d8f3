using InsConformance.Insi.Checks;
using InsConformance.Insi.Pki;

namespace InsConformance.InsiMock.Certificates;

/// <summary>What does not change about a client certificate during its connection.</summary>
internal sealed record KnownClient(string? CommonName, CertificateUnits Units, CertificateStanding Standing, CertificateValidity Validity);
