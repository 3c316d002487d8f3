using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace InsConformance.Reports.Fiction;

/// <summary>Who a distinguished name speaks of: names, and numbers of holder and structure.</summary>
internal static partial class DistinguishedNames
{
    public static IEnumerable<(IdentityKind Kind, string Value)> In(string name)
    {
        foreach (Match part in Part().Matches(name))
        {
            var (type, value) = (part.Groups[1].Value.ToUpperInvariant(), part.Groups[2].Value.Trim());
            if (type is "CN" or "OU" or "UID" or "SERIALNUMBER")
            {
                foreach (Match number in Number().Matches(value))
                    yield return (IdentityKind.CardNumber, number.Value);
            }
            else if (value.Any(char.IsLetter) && !value.Any(char.IsAsciiDigit))
            {
                yield return (IdentityKind.Name, value);
            }
        }
    }

    /// <summary>Who a certificate was given to; nobody when the bytes are none.</summary>
    public static IReadOnlyList<(IdentityKind Kind, string Value)> OfCertificate(ReadOnlySpan<byte> bytes)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(bytes);
            return [.. In(certificate.Subject)];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }

    // SN alone is a serial number in many a log: then its value has digits.
    [GeneratedRegex(@"(?:^|[,+;/\s""'(«])(G|GN|GIVENNAME|SN|SURNAME|CN|OU|UID|SERIALNUMBER|(?:OID\.)?2\.5\.4\.42?)\s*=\s*([^,+;/\r\n""')»]*(?:/[0-9][^,+;/\r\n""')»]*)*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    // Digits and capitals, as holders and structures are numbered: 899900000029, 10B0999901, 899900000029/0000001.
    [GeneratedRegex("(?<![0-9A-Za-z])(?=[0-9A-Z/]*[0-9]{4})[0-9][0-9A-Z]{7,}(?:/[0-9A-Z]+)?(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
