using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Manifests;

/// <summary>
/// The editor's own signature of a manifest, hence of every file that it lists: detached CMS (RFC 5652) with SHA-256 and the signing time, in
/// <c>manifest.json.p7s</c>, which <c>openssl cms -verify -binary -content manifest.json</c> reads too. Thread-safe.
/// </summary>
public static class ManifestSignature
{
    private const string SigningTime = "1.2.840.113549.1.9.5";
    private const long Largest = 1 << 20;

    /// <summary>Signs the manifest of a folder; an earlier signature is replaced.</summary>
    /// <param name="folder">A run folder that is as its manifest says.</param>
    /// <param name="certificate">File in PKCS#12 form with one private key.</param>
    /// <param name="password">Its password.</param>
    /// <param name="clock">Gives the signing time.</param>
    /// <returns>Subject of the signer.</returns>
    /// <exception cref="InputException">The folder differs from its manifest, or the file, its password or its key will not do.</exception>
    /// <exception cref="BlockedException">The signature cannot be written.</exception>
    public static string Sign(string folder, string certificate, string? password, TimeProvider clock)
    {
        if (!ManifestVerifier.Verify(folder).IsIntact)
            throw new InputException("not-intact", new Place(folder), "the folder differs from its manifest, and its signature would vouch for what is not there", "see: insconf report verify");
        var path = Path.Combine(folder, FolderFiles.Manifest);
        try
        {
            var bag = X509CertificateLoader.LoadPkcs12CollectionFromFile(certificate, password, X509KeyStorageFlags.EphemeralKeySet);
            var signers = bag.Where(c => c.HasPrivateKey).ToArray();
            if (signers is not [var signer])
                throw new InputException("certificate", new Place(certificate), $"it holds {signers.Length} private keys, and one is needed", "export certificate and key into one PKCS#12 file");
            if (SignatureStrength.Weakness(signer) is { } weak)
                throw new InputException("certificate", new Place(certificate), $"{weak}, which verifiers refuse", "use a certificate with a stronger key");
            var now = clock.GetUtcNow();
            if (now < signer.NotBefore.ToUniversalTime() || now > signer.NotAfter.ToUniversalTime())
                throw new InputException("certificate", new Place(certificate), $"the certificate of {signer.Subject} is not valid today");
            var cms = new SignedCms(new ContentInfo(File.ReadAllBytes(path)), detached: true);
            var by = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, signer)
            {
                DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"),
                IncludeOption = X509IncludeOption.EndCertOnly,
            };
            by.SignedAttributes.Add(new Pkcs9SigningTime(now.UtcDateTime));
            by.Certificates.AddRange(bag.Where(c => !c.HasPrivateKey).ToArray());
            cms.ComputeSignature(by, silent: true);
            OutputFile.Write(Path.Combine(folder, FolderFiles.Signature), stream => stream.Write(cms.Encode()));
            return signer.Subject;
        }
        catch (Exception e) when (e is CryptographicException or FileNotFoundException or DirectoryNotFoundException or UnauthorizedAccessException)
        {
            throw new InputException("certificate", new Place(certificate), $"the certificate cannot be used: {e.Message}", "check the file and its password", e);
        }
    }

    internal static SignatureReport? Check(string folder, string? trust, DateTimeOffset now)
    {
        var anchors = trust is null ? null : ReadAnchors(trust);
        var file = new FileInfo(Path.Combine(folder, FolderFiles.Signature));
        if (!file.Exists)
            return anchors is null ? null : Invalid("there is no signature, and one was asked for");
        if (file.Length > Largest || file.LinkTarget is not null)
            return Invalid("manifest.json.p7s is no signature");
        try
        {
            var cms = new SignedCms(new ContentInfo(File.ReadAllBytes(Path.Combine(folder, FolderFiles.Manifest))), detached: true);
            cms.Decode(Unreadable.Guard(file.FullName, () => File.ReadAllBytes(file.FullName)));
            if (!cms.Detached)
                return Invalid("the signature carries content of its own instead of the manifest's");
            if (cms.SignerInfos.Count != 1)
                return Invalid($"{cms.SignerInfos.Count} signers instead of one");
            if (SignatureStrength.Weakness(cms.SignerInfos[0]) is { } weak)
                return Invalid(weak);
            // Checks the digest and the signature, not the certificate, which is the reviewer's to judge.
            cms.CheckSignature(verifySignatureOnly: true);
            return Judge(cms, anchors, now);
        }
        catch (CryptographicException e)
        {
            return Invalid($"it is not the signature of this manifest: {e.Message}");
        }
    }

    private static SignatureReport Judge(SignedCms cms, X509Certificate2Collection? anchors, DateTimeOffset now)
    {
        var info = cms.SignerInfos[0];
        if (info.Certificate is not { } signer)
            return Invalid("it does not hold the signer's certificate");
        var at = info.SignedAttributes.Cast<CryptographicAttributeObject>().Where(a => a.Oid.Value == SigningTime)
            .Select(a => a.Values[0]).OfType<Pkcs9SigningTime>().Select(t => (DateTimeOffset?)new DateTimeOffset(t.SigningTime.ToUniversalTime(), TimeSpan.Zero)).FirstOrDefault();
        var valid = new SignatureReport(true, signer.Subject, Convert.ToHexStringLower(SHA256.HashData(signer.RawData)), at, SignatureTrust.NotJudged, null, ValidityOf(signer, now));
        if (at is { } told && ValidityOf(signer, told) is { } outside)
            return valid with { IsValid = false, Problem = $"it was made, by its own word, at {Day(told)}, when the certificate of {signer.Subject} could not sign: {outside}" };
        if (anchors is null)
            return valid;
        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.AddRange(anchors);
        chain.ChainPolicy.ExtraStore.AddRange(cms.Certificates);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.DisableCertificateDownloads = true;
        chain.ChainPolicy.VerificationTime = now.UtcDateTime;
        return chain.Build(signer)
            ? valid with { Trust = SignatureTrust.Trusted }
            : valid with { Trust = SignatureTrust.Refused, Problem = string.Join("; ", chain.ChainStatus.Select(s => s.StatusInformation.Trim()).Distinct()) };
    }

    private static string? ValidityOf(X509Certificate2 certificate, DateTimeOffset at)
    {
        var (from, to) = (new DateTimeOffset(certificate.NotBefore.ToUniversalTime()), new DateTimeOffset(certificate.NotAfter.ToUniversalTime()));
        return at > to ? $"the certificate expired at {Day(to)}" : at < from ? $"the certificate is valid from {Day(from)} only" : null;
    }

    private static string Day(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH':'mm':'ss'Z'", CultureInfo.InvariantCulture);

    private static X509Certificate2Collection ReadAnchors(string path)
    {
        try
        {
            var anchors = new X509Certificate2Collection();
            var bytes = File.ReadAllBytes(path);
            if (bytes.AsSpan().IndexOf("-----BEGIN"u8) >= 0)
                anchors.ImportFromPemFile(path);
            else
                anchors.Add(X509CertificateLoader.LoadCertificate(bytes));
            return anchors.Count > 0 ? anchors : throw new CryptographicException("it holds no certificate");
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InputException("trust-file", new Place(path), $"the certificates to trust cannot be read: {e.Message}", "give a file of certificates in PEM or DER form", e);
        }
    }

    private static SignatureReport Invalid(string problem) => new(false, null, null, null, SignatureTrust.NotJudged, problem, null);
}
