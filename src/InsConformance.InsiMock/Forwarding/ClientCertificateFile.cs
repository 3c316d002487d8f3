using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Foundation;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>Reads the certificate files of an editor: PKCS#12, or PEM with the key in the same or another file.</summary>
public static class ClientCertificateFile
{
    /// <summary>Reads a client certificate with its private key.</summary>
    /// <param name="file">PKCS#12 or PEM.</param>
    /// <param name="keyFile">PEM private key; default in <paramref name="file"/>.</param>
    /// <param name="password">Of the PKCS#12 file or of the encrypted key; default none.</param>
    /// <param name="clock">By which its validity is judged; default the system's.</param>
    /// <exception cref="InputException">A file is absent, is not such a file, wants another password, or holds no usable certificate.</exception>
    public static ClientIdentity Read(string file, string? keyFile = null, string? password = null, TimeProvider? clock = null)
    {
        try
        {
            var pem = ReadPem(file);
            var identity = pem is null ? FromPkcs12(file, password) : FromPem(pem, keyFile is null ? pem : File.ReadAllText(keyFile), password);
            if (WhyUnusable(identity.Certificate, clock ?? TimeProvider.System) is not { } why)
                return identity;
            identity.Dispose();
            throw new InputException("client-certificate", new Place(file), $"the client certificate {why}", "give a valid certificate with its private key");
        }
        catch (CryptographicException e)
        {
            throw new InputException(
                "client-certificate",
                new Place(keyFile ?? file),
                password is null ? $"the certificate cannot be opened without a password ({e.Message})" : $"the certificate cannot be opened: wrong password or damaged file ({e.Message})",
                "give a PKCS#12 or PEM file, its key with --certificate-key, its password with --certificate-password-file or INSCONF_CERTIFICATE_PASSWORD",
                e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("client-certificate", new Place(keyFile ?? file), $"the certificate cannot be read: {e.Message}", null, e);
        }
    }

    /// <summary>Reads the authorities to trust.</summary>
    /// <param name="file">PEM file of one or more certificates.</param>
    /// <exception cref="InputException">The file is absent or holds no certificate.</exception>
    public static X509Certificate2Collection ReadAuthorities(string file)
    {
        var authorities = new X509Certificate2Collection();
        try
        {
            authorities.ImportFromPemFile(file);
        }
        catch (Exception e) when (e is CryptographicException or IOException or UnauthorizedAccessException)
        {
            throw new InputException("trust-file", new Place(file), $"the authorities cannot be read: {e.Message}", "give a PEM file of certificates", e);
        }

        return authorities.Count > 0
            ? authorities
            : throw new InputException("trust-file", new Place(file), "no certificate is in this file", "give a PEM file of certificates, the root included");
    }

    /// <summary>Why a certificate cannot authenticate a client now, or <see langword="null"/>.</summary>
    internal static string? WhyUnusable(X509Certificate2 certificate, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        if (!certificate.HasPrivateKey)
            return "comes without its private key";
        if (certificate.NotAfter.ToUniversalTime() < now)
            return $"expired on {Day(certificate.NotAfter)}";
        return certificate.NotBefore.ToUniversalTime() > now ? $"is not valid before {Day(certificate.NotBefore)}" : null;
    }

    private static string Day(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? ReadPem(string file)
    {
        // The binary form starts with an ASN.1 sequence.
        var bytes = File.ReadAllBytes(file);
        return bytes is [0x30, ..] ? null : System.Text.Encoding.UTF8.GetString(bytes);
    }

    private static ClientIdentity FromPkcs12(string file, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password);
        var own = all.FirstOrDefault(c => c.HasPrivateKey)
            ?? throw new InputException("client-certificate", new Place(file), "no certificate with a private key is in this file");
        all.Remove(own);
        return new ClientIdentity(own, all);
    }

    private static ClientIdentity FromPem(string certificates, string key, string? password)
    {
        var all = new X509Certificate2Collection();
        all.ImportFromPem(certificates);
        using var loaded = password is null ? X509Certificate2.CreateFromPem(certificates, key) : X509Certificate2.CreateFromEncryptedPem(certificates, key, password);
        foreach (var same in all.Where(c => c.Thumbprint == loaded.Thumbprint).ToArray())
        {
            all.Remove(same);
            same.Dispose();
        }

        // SChannel refuses keys that live in memory only; elsewhere this is a copy.
        return new ClientIdentity(X509CertificateLoader.LoadPkcs12(loaded.Export(X509ContentType.Pkcs12), null), all);
    }
}
