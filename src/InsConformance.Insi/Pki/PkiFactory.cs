using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace InsConformance.Insi.Pki;

/// <summary>Makes the keys and certificates of a new test PKI (RSA 2048, SHA-256, RFC 5280 extensions).</summary>
internal static class PkiFactory
{
    private const int KeyBits = 2048;
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";
    private const string ClientAuthentication = "1.3.6.1.5.5.7.3.2";

    public static IReadOnlyList<PkiEntry> Create(DateTimeOffset now)
    {
        // Key generation is nearly all of the time, so keys are made side by side.
        var keys = PkiProfile.All.Where(p => p.KeyOf is null).AsParallel().ToDictionary(p => p.Role, _ => RSA.Create(KeyBits));
        var issuers = new Dictionary<PkiRole, X509Certificate2>();
        var entries = new List<PkiEntry>();
        foreach (var profile in PkiProfile.All)
        {
            var key = keys[profile.KeyOf ?? profile.Role];
            var certificate = Certify(profile, key, issuers, now);
            entries.Add(new PkiEntry(profile, certificate.ExportCertificatePem(), key.ExportPkcs8PrivateKeyPem()));
            if (profile.IsAuthority)
                issuers[profile.Role] = certificate.CopyWithPrivateKey(key);
            certificate.Dispose();
        }

        for (var i = 0; i < entries.Count; i++)
        {
            if (issuers.TryGetValue(entries[i].Profile.Role, out var issuer))
                entries[i] = entries[i] with { RevocationPem = RevocationIssuer.Issue(issuer, entries[i].Profile, entries, now) };
        }

        foreach (var used in issuers.Values.Concat<IDisposable>(keys.Values))
            used.Dispose();
        return entries;
    }

    private static X509Certificate2 Certify(
        PkiProfile profile, RSA key, Dictionary<PkiRole, X509Certificate2> issuers, DateTimeOffset now)
    {
        var start = now.AddDays(-profile.StartsDaysAgo);
        var end = now.AddDays(profile.EndsInDays);
        if (profile.Persona is { } persona)
        {
            var holder = CardHolderFile.ReadShipped(persona);
            byte[] content = [.. Encoding.UTF8.GetBytes(profile.FileName), .. holder.Subject().RawData, .. key.ExportSubjectPublicKeyInfo()];
            return CardCertificate.Issue(
                holder,
                CardNumber.Of(content),
                CardCertificateUse.Signature,
                key,
                new CertificateValidity(start.UtcDateTime, end.UtcDateTime),
                issuers[profile.Issuer],
                PkiProfile.Of(profile.Issuer).FileName);
        }

        var request = new CertificateRequest(profile.Subject(), key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var subjectKey = new X509SubjectKeyIdentifierExtension(request.PublicKey, critical: false);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(
            profile.IsAuthority, hasPathLengthConstraint: profile.Kind is PkiKind.Intermediate, pathLengthConstraint: 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(Usage(profile.Kind), critical: true));
        request.CertificateExtensions.Add(subjectKey);
        if (ExtendedUsage(profile.Kind) is { } purpose)
            request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(purpose)], critical: false));
        if (profile.Kind is PkiKind.Server)
            request.CertificateExtensions.Add(ServerNames());
        if (profile.IsRoot)
        {
            request.CertificateExtensions.Add(X509AuthorityKeyIdentifierExtension.CreateFromSubjectKeyIdentifier(subjectKey));
            return request.Create(
                request.SubjectName, X509SignatureGenerator.CreateForRSA(key, RSASignaturePadding.Pkcs1), start, end, SerialNumbers.Next());
        }

        var issuer = issuers[profile.Issuer];
        request.CertificateExtensions.Add(
            X509AuthorityKeyIdentifierExtension.CreateFromCertificate(issuer, includeKeyIdentifier: true, includeIssuerAndSerial: false));
        return request.Create(issuer, start, end, SerialNumbers.Next());
    }

    private static X509KeyUsageFlags Usage(PkiKind kind) => kind switch
    {
        PkiKind.Root or PkiKind.Intermediate => X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign,
        PkiKind.Server => X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.KeyEncipherment,
        _ => X509KeyUsageFlags.DigitalSignature,
    };

    private static string? ExtendedUsage(PkiKind kind) => kind switch
    {
        PkiKind.Server => ServerAuthentication,
        PkiKind.Client => ClientAuthentication,
        _ => null,
    };

    private static X509Extension ServerNames()
    {
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        names.AddIpAddress(IPAddress.IPv6Loopback);
        return names.Build();
    }
}
