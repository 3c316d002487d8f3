using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using InsConformance.Insi.Pki;

namespace InsConformance.Insi.Assertions;

/// <summary>
/// Reads card certificates out of base64. Those under the trusted authorities are kept, so that a card is read once; others are not, so that nobody can fill
/// the memory with certificates of his own. Thread-safe.
/// </summary>
internal sealed class CardCertificates(CertificateTrust trust)
{
    private const int KeptLimit = 1024;
    private readonly ConcurrentDictionary<string, CardCertificate> _kept = new(StringComparer.Ordinal);

    /// <summary>The certificate, or <see langword="null"/> when the text is none.</summary>
    public CardCertificate? Read(string base64)
    {
        if (_kept.TryGetValue(base64, out var known))
            return known;
        try
        {
            return Load(base64) is { } certificate ? Keep(base64, certificate) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private CardCertificate Keep(string base64, X509Certificate2 certificate)
    {
        var read = new CardCertificate(
            certificate,
            CertificateName.Read(certificate.SubjectName),
            trust.StandingOf(certificate),
            CardExtensions.Integer(certificate, CardExtensions.CardTypeOid),
            CardExtensions.Integer(certificate, CardExtensions.ProfessionOid),
            certificate.Extensions.OfType<X509KeyUsageExtension>().FirstOrDefault()?.KeyUsages.HasFlag(X509KeyUsageFlags.NonRepudiation) ?? false);
        if (read.Standing is CertificateStanding.Trusted or CertificateStanding.Revoked)
        {
            if (_kept.Count >= KeptLimit)
                _kept.Clear();
            _kept[base64] = read;
        }

        return read;
    }

    private static X509Certificate2? Load(string base64)
    {
        var der = new byte[base64.Length];
        if (!Convert.TryFromBase64String(base64, der, out var length))
            return null;

        // The loader takes PEM too: what is not DER as it stands is no X509Certificate.
        var certificate = X509CertificateLoader.LoadCertificate(der.AsSpan(0, length));
        if (!certificate.RawDataMemory.Span.SequenceEqual(der.AsSpan(0, length)))
            return null;

        // The platform decodes keys and dates when they are asked for: damaged ones are told here, once.
        certificate.GetRSAPublicKey()?.Dispose();
        _ = certificate.NotBefore;
        _ = certificate.NotAfter;
        return certificate;
    }
}
