using System.Formats.Asn1;
using System.Security.Cryptography.X509Certificates;

namespace InsConformance.Insi.Pki;

/// <summary>
/// The parts of a certificate's name, by attribute type and never by the text form, which varies by toolkit. Cards put several parts into one RDN, which
/// the platform's own reader of single parts cannot give. Cards study section 3.8. Immutable, thread-safe.
/// </summary>
public sealed class CertificateName
{
    private readonly List<(string Oid, string Value)> _parts;

    private CertificateName(List<(string Oid, string Value)> parts) => _parts = parts;

    /// <summary>CN: the national id on a card, <c>INSI-AUTO</c> or <c>INSI-MANU</c> on a software certificate.</summary>
    public string? CommonName => First(NameOids.CommonName);

    /// <summary>OU: the structure's national id.</summary>
    public string? OrganizationalUnit => First(NameOids.OrganizationalUnit);

    /// <summary>Title: the profession, or the kind of card.</summary>
    public string? Title => First(NameOids.Title);

    /// <summary>SN.</summary>
    public string? Surname => First(NameOids.Surname);

    /// <summary>GN.</summary>
    public string? GivenName => First(NameOids.GivenName);

    /// <summary>Pseudonym, on cards that name nobody.</summary>
    public string? Pseudonym => First(NameOids.Pseudonym);

    /// <summary>Whether the name has exactly one CN: with several, two readers could take two people from one certificate.</summary>
    public bool HasOneCommonName => _parts.Count(p => p.Oid == NameOids.CommonName) == 1;

    /// <summary>Reads a name; parts that cannot be read as text are left out, a name that cannot be read at all has no part.</summary>
    public static CertificateName Read(X500DistinguishedName name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var parts = new List<(string, string)>();
        try
        {
            var relatives = new AsnReader(name.RawData, AsnEncodingRules.BER).ReadSequence();
            while (relatives.HasData)
            {
                var set = relatives.ReadSetOf(skipSortOrderValidation: true);
                while (set.HasData)
                {
                    var pair = set.ReadSequence();
                    var oid = pair.ReadObjectIdentifier();
                    if (Text(pair) is { } value)
                        parts.Add((oid, value));
                }
            }
        }
        catch (AsnContentException)
        {
            parts.Clear();
        }

        return new CertificateName(parts);
    }

    private static string? Text(AsnReader reader)
    {
        var tag = reader.PeekTag();
        return tag.TagClass is TagClass.Universal && (UniversalTagNumber)tag.TagValue
            is UniversalTagNumber.UTF8String or UniversalTagNumber.PrintableString or UniversalTagNumber.IA5String
            or UniversalTagNumber.T61String or UniversalTagNumber.BMPString or UniversalTagNumber.VisibleString or UniversalTagNumber.NumericString
            ? reader.ReadCharacterString((UniversalTagNumber)tag.TagValue)
            : null;
    }

    private string? First(string oid)
    {
        foreach (var part in _parts)
        {
            if (part.Oid == oid)
                return part.Value;
        }

        return null;
    }
}
