using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Lps.Reference;

namespace InsConformance.Lps.Launching;

/// <summary>From options to the line on the child's standard input and back.</summary>
internal static class SettingsOf
{
    public static ReferenceLpsSettings Options(ReferenceLpsOptions options) => new(
        options.InsiUrl.AbsoluteUri,
        options.Idam,
        options.Name,
        options.Version,
        options.Instance,
        options.Port,
        options.InsiTimeout.TotalSeconds,
        options.ClientCertificate is { } certificate ? Pkcs12(certificate) : null,
        Full(options.ClientCertificatePath),
        Full(options.ClientKeyPath),
        options.ClientCertificatePassword,
        options.TrustRoots?.ExportCertificatePems(),
        Full(options.TrustRootPath),
        options.Emetteur,
        options.Nie,
        options.Nil,
        options.Mutant,
        options.Seed,
        options.CardInsiUrl?.AbsoluteUri,
        options.BillingId);

    /// <summary>The options that such a line describes.</summary>
    /// <exception cref="InputException">Not such a line.</exception>
    public static ReferenceLpsOptions Line(string? line)
    {
        if (string.IsNullOrWhiteSpace(line))
            throw new InputException("lps-settings", null, "no configuration came on the standard input", "insconf lps is started by insconf run, not by hand");
        ReferenceLpsSettings settings;
        try
        {
            settings = JsonSerializer.Deserialize(line, LaunchingJson.Default.ReferenceLpsSettings) ?? throw new JsonException("it is null");
        }
        catch (JsonException e)
        {
            throw new InputException("lps-settings", null, $"the configuration on the standard input is not the expected JSON: {e.Message}", null, e);
        }

        if (!Uri.TryCreate(settings.InsiUrl, UriKind.Absolute, out var insiUrl))
            throw new InputException("lps-settings", null, $"insiUrl '{settings.InsiUrl}' is not an absolute URL");
        return new ReferenceLpsOptions
        {
            InsiUrl = insiUrl,
            Idam = settings.Idam,
            Name = settings.Name,
            Version = settings.Version,
            Instance = settings.Instance,
            Port = settings.Port,
            InsiTimeout = TimeSpan.FromSeconds(settings.InsiTimeoutSeconds),
            ClientCertificate = settings.ClientCertificatePkcs12 is { } pkcs12 ? Pkcs12(pkcs12) : null,
            ClientCertificatePath = settings.ClientCertificatePath,
            ClientKeyPath = settings.ClientKeyPath,
            ClientCertificatePassword = settings.ClientCertificatePassword,
            TrustRoots = settings.TrustRootsPem is { } pem ? Authorities(pem) : null,
            TrustRootPath = settings.TrustRootPath,
            Emetteur = settings.Emetteur,
            Nie = settings.Nie,
            Nil = settings.Nil,
            Mutant = settings.Mutant,
            Seed = settings.Seed,
            CardInsiUrl = settings.CardInsiUrl is { } card ? new Uri(card, UriKind.RelativeOrAbsolute) : null,
            BillingId = settings.BillingId,
        };
    }

    private static string? Full(string? path) => path is null ? null : Path.GetFullPath(path);

    private static string Pkcs12(X509Certificate2 certificate)
    {
        try
        {
            return Convert.ToBase64String(certificate.Export(X509ContentType.Pkcs12));
        }
        catch (CryptographicException e)
        {
            throw new InputException(
                "lps-certificate", null, $"the key of '{certificate.Subject}' cannot be handed to another process: {e.Message}", "give the path of its PKCS#12 file instead (insconf pki)", e);
        }
    }

    private static X509Certificate2Collection Authorities(string pem)
    {
        try
        {
            var authorities = new X509Certificate2Collection();
            authorities.ImportFromPem(pem);
            return authorities;
        }
        catch (CryptographicException e)
        {
            throw new InputException("lps-settings", null, $"the authorities on the standard input cannot be read: {e.Message}", null, e);
        }
    }

    private static X509Certificate2 Pkcs12(string base64)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12(Convert.FromBase64String(base64), null);
        }
        catch (Exception e) when (e is FormatException or CryptographicException)
        {
            throw new InputException("lps-settings", null, $"the client certificate on the standard input cannot be read: {e.Message}", null, e);
        }
    }
}
