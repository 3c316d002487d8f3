using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;
using InsConformance.Insi.Pki;

namespace InsConformance.InsiMock.Tests.Pki;

/// <summary>An editor's own card authorities with a card of theirs, as the real ones are: root, issuing authority, card.</summary>
internal sealed class OwnCardAuthority : IDisposable
{
    private readonly RSA _rootKey = RSA.Create(2048);
    private readonly RSA _issuingKey = RSA.Create(2048);
    private readonly X509Certificate2 _root;
    private readonly X509Certificate2 _issuing;
    private readonly IdSource _ids = new(11);

    public OwnCardAuthority()
    {
        _root = Authority("CN=AC RACINE D'UN EDITEUR", _rootKey, null);
        _issuing = Authority("CN=AC PERSONNES D'UN EDITEUR", _issuingKey, _root);
        Card = Issue();
    }

    /// <summary>The signature certificate of a card, with its key.</summary>
    public X509Certificate2 Card { get; }

    public string Pem => _root.ExportCertificatePem() + "\n" + _issuing.ExportCertificatePem() + "\n";

    public string IssuingPem => _issuing.ExportCertificatePem() + "\n";

    public string RevokingTheCard()
    {
        var list = new CertificateRevocationListBuilder();
        list.AddEntry(Card);
        return PemEncoding.WriteString("X509 CRL", list.Build(_issuing, 1, Now.AddDays(10), HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1, Now.AddDays(-1))) + "\n";
    }

    public void Dispose()
    {
        Card.Dispose();
        _root.Dispose();
        _issuing.Dispose();
        _rootKey.Dispose();
        _issuingKey.Dispose();
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    private X509Certificate2 Authority(string name, RSA key, X509Certificate2? issuer)
    {
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true));
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        if (issuer is null)
            return request.CreateSelfSigned(Now.AddDays(-10), Now.AddDays(100));
        using var issued = request.Create(issuer, Now.AddDays(-9), Now.AddDays(90), _ids.Next().ToByteArray());
        return issued.CopyWithPrivateKey(key);
    }

    private X509Certificate2 Issue()
    {
        // The holder of a shipped card: only the authority is another.
        var model = SharedPki.Store.Certificate(PkiRole.CardCps);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(model.SubjectName, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.NonRepudiation, true));
        foreach (var extension in model.Extensions.Where(e => e.Oid!.Value!.StartsWith("1.2.250.", StringComparison.Ordinal)))
            request.CertificateExtensions.Add(extension);
        using var issued = request.Create(_issuing, Now.AddDays(-2), Now.AddDays(50), _ids.Next().ToByteArray());
        return issued.CopyWithPrivateKey(key);
    }
}
