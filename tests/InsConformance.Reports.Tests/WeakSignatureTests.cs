using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;
using InsConformance.Reports.Manifests;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

/// <summary>Signatures that openssl makes and that prove little.</summary>
public sealed class WeakSignatureTests : IDisposable
{
    private static readonly DateTimeOffset Past = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Future = new(2060, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SampleRun _run = SampleRun.OfEveryVerdict();
    private readonly TemporaryFolder _temp = new();

    public WeakSignatureTests() => _run.Build();

    [RequiresToolFact("openssl")]
    public void Verify_StrongSignature_IsTrusted()
    {
        Sign(2048, Future, "-md", "sha256");
        Assert.Equal((true, SignatureTrust.Trusted, null), Read(_temp.PathTo("c.pem")));

        Sign(2048, Future, "-md", "sha512", "-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:digest");
        Assert.Equal((true, SignatureTrust.Trusted, null), Read(_temp.PathTo("c.pem")));
    }

    [RequiresToolFact("openssl")]
    public void Verify_DigestWithKnownCollisions_IsNotValid()
    {
        foreach (var (digest, name) in new[] { ("md5", "md5"), ("sha1", "sha1"), ("sha224", "2.16.840.1.101.3.4.2.4") })
        {
            Sign(2048, Future, "-md", digest);

            var signature = Verify(_temp.PathTo("c.pem")).Signature!;

            Assert.False(signature.IsValid, digest);
            Assert.Contains(name, signature.Problem, StringComparison.OrdinalIgnoreCase);
            Assert.Contains("SHA-256 or stronger", signature.Problem, StringComparison.Ordinal);
        }
    }

    [RequiresToolFact("openssl")]
    public void Verify_ShortRsaKey_IsNotValid()
    {
        Sign(1024, Future, "-md", "sha256");

        var report = Verify(_temp.PathTo("c.pem"));

        Assert.Equal("the RSA key of CN=Editeur Fictif has 1024 bits, and 2048 are needed", report.Signature!.Problem);
        Assert.False(report.IsSound);
    }

    [RequiresToolFact("openssl")]
    public void Verify_CertificateExpiredSince_IsToldThoughNobodyAskedForTrust()
    {
        Sign(2048, Past.AddYears(1), "-md", "sha256", "-noattr");

        var signature = Verify(null).Signature!;

        Assert.True(signature.IsValid);
        Assert.Equal("the certificate expired at 2021-01-01T00:00:00Z", signature.Validity);
    }

    [RequiresToolFact("openssl")]
    public void Verify_SignedAfterTheCertificateExpired_IsNotValid()
    {
        Sign(2048, Past.AddYears(1), "-md", "sha256");

        var report = Verify(null);

        Assert.Contains("expired at 2021-01-01T00:00:00Z", report.Signature!.Problem, StringComparison.Ordinal);
        Assert.False(report.IsSound);
    }

    [Fact]
    public void Sign_ShortRsaKey_IsRefused()
    {
        using var certificate = Certificate(1024, Future);
        File.WriteAllBytes(_temp.PathTo("c.p12"), certificate.Export(X509ContentType.Pkcs12, "secret-d-essai"));

        var fault = Assert.Throws<InputException>(() => ManifestSignature.Sign(_run.Folder.Path, _temp.PathTo("c.p12"), "secret-d-essai", TimeProvider.System));

        Assert.Contains("1024 bits", fault.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(_run.Folder.SignaturePath));
    }

    public void Dispose()
    {
        _temp.Dispose();
        _run.Dispose();
    }

    private X509Certificate2 Certificate(int bits, DateTimeOffset to)
    {
        using var key = RSA.Create(bits);
        File.WriteAllText(_temp.PathTo("k.pem"), key.ExportPkcs8PrivateKeyPem());
        var certificate = new CertificateRequest("CN=Editeur Fictif", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(Past, to);
        File.WriteAllText(_temp.PathTo("c.pem"), certificate.ExportCertificatePem());
        return certificate;
    }

    private void Sign(int bits, DateTimeOffset to, params string[] options)
    {
        Certificate(bits, to).Dispose();
        var result = ExternalTool.Run("openssl",
            ["cms", "-sign", "-binary", "-in", _run.Folder.ManifestPath, "-signer", _temp.PathTo("c.pem"), "-inkey", _temp.PathTo("k.pem"), "-outform", "DER", "-out", _run.Folder.SignaturePath, .. options]);
        Assert.True(result.ExitCode == 0, result.Error);
    }

    private (bool, SignatureTrust, string?) Read(string trust) =>
        Verify(trust).Signature is { } signature ? (signature.IsValid, signature.Trust, signature.Problem) : default;

    private FolderReport Verify(string? trust) => FolderVerifier.Verify(_run.Folder.Path, trust, TimeProvider.System);
}
