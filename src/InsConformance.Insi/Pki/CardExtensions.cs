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

    /// <summary>Issuer of French health cards, before the number of a card.</summary>
    public const string CardIssuer = "8025000001";

    /// <summary>The extensions of a holder's certificates.</summary>
    /// <param name="holder">Who.</param>
    /// <param name="cardNumber">Number of the card.</param>
    public static IEnumerable<X509Extension> Of(CardHolder holder, string cardNumber)
    {
        yield return Extension(CardTypeOid, w => w.WriteInteger(holder.CardType));
        yield return Extension(CardNumberOid, w => w.WriteCharacterString(UniversalTagNumber.PrintableString, $"{CardIssuer}/{cardNumber}"));

        // 80: the category of a test card (table G01).
        yield return Extension(CategoryOid, w => w.WriteOctetString([0x80]));
        if (holder.Profession is { } profession)
            yield return Extension(ProfessionOid, w => w.WriteInteger(profession));
    }

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

    /// <summary>The card number that a certificate of ours names, or <see langword="null"/>.</summary>
    public static string? NumberOf(X509Certificate2 certificate)
    {
        if (certificate.Extensions[CardNumberOid] is not { } extension)
            return null;
        var text = new AsnReader(extension.RawData, AsnEncodingRules.DER).ReadCharacterString(UniversalTagNumber.PrintableString);
        return text.StartsWith(CardIssuer + "/", StringComparison.Ordinal) ? text[(CardIssuer.Length + 1)..] : null;
    }

    public static X509Extension Extension(string oid, Action<AsnWriter> value)
    {
        var content = new AsnWriter(AsnEncodingRules.DER);
        value(content);
        return new X509Extension(oid, content.Encode(), critical: false);
    }
}
