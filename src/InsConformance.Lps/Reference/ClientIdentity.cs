using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;

namespace InsConformance.Lps.Reference;

/// <summary>How this LPS shows itself to the service and whom it trusts. Owns what it loaded.</summary>
internal sealed class ClientIdentity : IDisposable
{
    private const string OrganizationalUnit = "2.5.4.11";

    private readonly X509Certificate2? _certificate;
    private readonly X509Certificate2Collection _chain = [];
    private readonly X509Certificate2Collection? _roots;
    private readonly bool _ownsCertificate;
    private readonly bool _ownsRoots;

    public ClientIdentity(ReferenceLpsOptions options)
    {
        _roots = options.TrustRootPath is { } path ? LoadRoots(path) : options.TrustRoots;
        _ownsRoots = options.TrustRootPath is not null;
        _certificate = options.ClientCertificate;
        if (options.ClientCertificatePath is { } file)
        {
            _certificate = Load(file, options);
            _ownsCertificate = true;
        }

        Emetteur = options.Emetteur ?? SubjectUnit(_certificate!);
    }

    /// <summary><c>Emetteur</c> of both contexts: the subject's OU, not the issuer's (contract section 2.2).</summary>
    public string Emetteur { get; }

    /// <summary>Transport to the service: this certificate, these authorities, no proxy, no redirection.</summary>
    public SocketsHttpHandler CreateHandler()
    {
        var tls = new SslClientAuthenticationOptions();
        if (_certificate is not null)
            tls.ClientCertificateContext = SslStreamCertificateContext.Create(_certificate, [.. _chain, .. (_roots ?? []).Where(a => !IsRoot(a))], offline: true);
        if (_roots is not null)
        {
            var policy = new X509ChainPolicy { TrustMode = X509ChainTrustMode.CustomRootTrust, RevocationMode = X509RevocationMode.NoCheck };
            foreach (var authority in _roots)
                (IsRoot(authority) ? policy.CustomTrustStore : policy.ExtraStore).Add(authority);
            tls.CertificateChainPolicy = policy;
        }

        return new SocketsHttpHandler
        {
            SslOptions = tls,
            UseProxy = false,
            AllowAutoRedirect = false,
            UseCookies = false,
            AutomaticDecompression = DecompressionMethods.All,
        };
    }

    public void Dispose()
    {
        if (_ownsCertificate)
            _certificate?.Dispose();
        foreach (var certificate in _chain)
            certificate.Dispose();
        foreach (var root in _ownsRoots ? _roots! : [])
            root.Dispose();
    }

    private X509Certificate2 Load(string path, ReferenceLpsOptions options)
    {
        try
        {
            if (Path.GetExtension(path).ToUpperInvariant() is ".P12" or ".PFX")
                return TakeFromPkcs12(path, options.ClientCertificatePassword);
            using var pem = options.ClientCertificatePassword is { } password
                ? X509Certificate2.CreateFromEncryptedPemFile(path, password, options.ClientKeyPath)
                : X509Certificate2.CreateFromPemFile(path, options.ClientKeyPath);

            // Windows does not take a key that lives in memory alone into a TLS handshake.
            return X509CertificateLoader.LoadPkcs12(pem.Export(X509ContentType.Pkcs12), null);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InputException("lps-certificate", new Place(path), $"the client certificate cannot be loaded: {e.Message}", "check the file, its password and its key (see insconf pki)", e);
        }
    }

    private X509Certificate2 TakeFromPkcs12(string path, string? password)
    {
        X509Certificate2? own = null;
        foreach (var certificate in X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password))
        {
            if (own is null && certificate.HasPrivateKey)
                own = certificate;
            else
                _chain.Add(certificate);
        }

        return own ?? throw new InputException("lps-certificate", new Place(path), "the PKCS#12 file holds no private key", "export the certificate with its key (see insconf pki)");
    }

    private static X509Certificate2Collection LoadRoots(string path)
    {
        var roots = new X509Certificate2Collection();
        try
        {
            roots.ImportFromPemFile(path);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InputException("lps-trust", new Place(path), $"the authorities to trust cannot be loaded: {e.Message}", "give a PEM file (see insconf pki)", e);
        }

        return roots.Count > 0
            ? roots
            : throw new InputException("lps-trust", new Place(path), "the file holds no certificate", "give a PEM file (see insconf pki)");
    }

    private static bool IsRoot(X509Certificate2 authority) =>
        authority.SubjectName.RawData.AsSpan().SequenceEqual(authority.IssuerName.RawData);

    private static string SubjectUnit(X509Certificate2 certificate)
    {
        foreach (var part in certificate.SubjectName.EnumerateRelativeDistinguishedNames())
        {
            if (!part.HasMultipleElements && part.GetSingleElementType().Value == OrganizationalUnit && part.GetSingleElementValue() is { Length: > 0 } unit)
                return unit;
        }

        throw new InputException(
            "lps-certificate", null, $"the client certificate '{certificate.Subject}' has no OU in its subject", "use an ORG AUTH_CLI certificate, whose OU is the structure's national id, or set Emetteur");
    }
}
