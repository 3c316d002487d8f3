using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using InsConformance.Foundation;

namespace InsConformance.Reports.Fiction;

/// <summary>Reads the fields of a SOAP message that say who somebody is, also of a message that is cut or no XML at all. Contract sections 1.3, 2.2 to 2.7.</summary>
internal static partial class XmlSightings
{
    public static IEnumerable<Sighting> In(ReadOnlyMemory<byte> bytes, Place place)
    {
        var fields = new List<(string Element, string Text)>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            Read(reader, fields);
        }
        catch (XmlException)
        {
            foreach (Match match in Field().Matches(TextOf(bytes.Span)))
                fields.Add((match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value)));
            fields.Add(("text", TextOf(bytes.Span)));
        }

        return fields.SelectMany(f => Of(f.Element, f.Text).Select(v => new Sighting(v.Kind, v.Value, place, f.Element)));
    }

    /// <summary>Bytes as text: UTF-8, else one character per byte.</summary>
    public static string TextOf(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1.GetString(bytes);
        }
    }

    private static void Read(XmlReader reader, List<(string Element, string Text)> fields)
    {
        var open = new Stack<(string Name, StringBuilder Text)>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var name = reader.LocalName == "AttributeValue" && open.TryPeek(out var parent) ? parent.Name : reader.LocalName;
                    if (reader.LocalName == "Attribute" && reader.GetAttribute("Name") is { } named)
                        name = named;
                    for (var i = 0; i < reader.AttributeCount; i++)
                    {
                        reader.MoveToAttribute(i);
                        fields.Add(("@" + reader.LocalName, reader.Value));
                    }

                    reader.MoveToElement();
                    if (!reader.IsEmptyElement)
                        open.Push((name, new StringBuilder()));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when open.Count > 0:
                    open.Peek().Text.Append(reader.Value);
                    break;
                case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                    fields.Add(("comment", reader.Value));
                    break;
                case XmlNodeType.EndElement:
                    var (closed, text) = open.Pop();
                    if (text.Length > 0)
                        fields.Add((closed, text.ToString()));
                    break;
                default:
                    break;
            }
        }
    }

    private static IEnumerable<(IdentityKind Kind, string Value)> Of(string element, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        return element switch
        {
            "NomNaissance" or "NomUsage" or "Prenom" or "ListePrenom" => [(IdentityKind.Name, text)],
            "DateNaissance" or "DateNai" => [(IdentityKind.BirthDate, text)],
            "NumIdentifiant" or "Num" => [(IdentityKind.Matricule, text)],
            "IDAM" => [(IdentityKind.AuthorisationNumber, text)],
            "Emetteur" or "NameID" or "identifiantFacturation" => [(IdentityKind.CardNumber, text)],
            "Issuer" or "X509SubjectName" => DistinguishedNames.In(text),
            "X509Certificate" => OfCertificate(text),
            _ => FreeNumbers.In(text).Select(n => (IdentityKind.Matricule, n)),
        };
    }

    private static IEnumerable<(IdentityKind Kind, string Value)> OfCertificate(string text)
    {
        try
        {
            using var certificate = X509CertificateLoader.LoadCertificate(Convert.FromBase64String(text));
            return [.. DistinguishedNames.In(certificate.Subject)];
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return [];
        }
    }

    [GeneratedRegex("<(?:[\\w.-]+:)?(NomNaissance|NomUsage|Prenom|ListePrenom|DateNaissance|DateNai|NumIdentifiant|Num|IDAM|Emetteur|NameID|Issuer|X509SubjectName|X509Certificate)(?:\\s[^>]*)?>([^<]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Field();
}
