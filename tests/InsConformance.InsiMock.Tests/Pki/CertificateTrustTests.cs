using System.Numerics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Pki;

namespace InsConformance.InsiMock.Tests.Pki;

public sealed class CertificateTrustTests
{
    private static readonly DateTimeOffset Today = TimeProvider.System.GetUtcNow();

    [Theory]
    [InlineData(false, CertificateStanding.Trusted)]
    [InlineData(true, CertificateStanding.Revoked)]
    public void StandingOf_LeafOfAnAuthorityThatItsRootRevokes_IsRevoked(bool isRevoked, CertificateStanding expected)
    {
        using var rootKey = RSA.Create(2048);
        using var authorityKey = RSA.Create(2048);
        using var leafKey = RSA.Create(2048);
        using var root = Authority("CN=racine fictive", rootKey).CreateSelfSigned(Today.AddDays(-2), Today.AddDays(2));
        using var authority = Authority("CN=autorité fictive", authorityKey).Create(root, Today.AddDays(-1), Today.AddDays(1), [2]);
        using var signing = authority.CopyWithPrivateKey(authorityKey);
        using var leaf = Request("CN=899900000011", leafKey).Create(signing, Today.AddDays(-1), Today.AddDays(1), [3]);
        var ofRoot = new CertificateRevocationListBuilder();
        if (isRevoked)
            ofRoot.AddEntry(authority);

        using var trust = new CertificateTrust(
            [X509CertificateLoader.LoadCertificate(authority.RawData), X509CertificateLoader.LoadCertificate(root.RawData)],
            [List(new CertificateRevocationListBuilder(), signing), List(ofRoot, root)]);

        Assert.Equal(expected, trust.StandingOf(leaf));
    }

    [Theory]
    [InlineData(-2, -1, false)]
    [InlineData(-1, 1, true)]
    [InlineData(1, 2, false)]
    public void IsNow_DaysFromNow_HasABeginningAndAnEnd(int from, int to, bool expected)
    {
        using var key = RSA.Create(2048);
        using var certificate = Request("CN=899900000011", key).CreateSelfSigned(Today.AddDays(from), Today.AddDays(to));

        Assert.Equal(expected, CertificateValidity.Of(certificate).IsNow(TimeProvider.System));
    }

    private static CertificateRequest Request(string name, RSA key) => new(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);

    private static CertificateRequest Authority(string name, RSA key)
    {
        var request = Request(name, key);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        return request;
    }

    private static byte[] List(CertificateRevocationListBuilder list, X509Certificate2 authority) =>
        list.Build(authority, BigInteger.One, Today.AddDays(30), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
}
