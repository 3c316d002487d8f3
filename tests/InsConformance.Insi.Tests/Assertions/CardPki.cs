using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Pki;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Assertions;

/// <summary>The test cards; kept between runs, since key generation is slow.</summary>
internal static class CardPki
{
    private static readonly Lazy<PkiStore> Opened = new(() => PkiStore.OpenOrCreate(Repository.PathTo("artifacts", "test-pki")));
    private static readonly Lazy<CertificateTrust> TrustedCards = new(() => CertificateTrust.InCards(Store));

    public static PkiStore Store => Opened.Value;

    public static CertificateTrust Trust => TrustedCards.Value;

    public static X509Certificate2 Card(PkiRole role) => Store.Certificate(role);
}
