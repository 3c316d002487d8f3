using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Pki;

/// <summary>Extensions that the card authorities put into certificates. Cards study section 3.8.</summary>
internal static class CardExtensions
{
    public const string CardTypeOid = "1.2.250.1.71.1.2.2";
    public const string CardNumberOid = "1.2.250.1.71.1.2.3";
    public const string CategoryOid = "1.2.250.1.71.1.2.5";
    public const string ProfessionOid = "1.2.250.1.71.1.2.7";

    /// <summary>An integer extension; <see langword="null"/> when it is absent or is not a small integer.</summary>
    public static int? Integer(X509Certificate2 certificate, string oid)
    {
        if (certificate.Extensions[oid] is not { } extension)
            return null;
        try
        {
            var reader = new AsnReader(extension.RawData, AsnEncodingRules.DER);
            var isSmall = reader.TryReadInt32(out var value);
            reader.ThrowIfNotEmpty();
            return isSmall ? value : null;
        }
        catch (AsnContentException)
        {
            return null;
        }
    }
}
