using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using InsConformance.Foundation;

namespace InsConformance.Reports.Fiction;

/// <summary>Reads the fields of a message that say who somebody is, also of one that is cut or no XML at all: INSi (contract sections 1.3, 2.2 to 2.7), CDA, FHIR, office documents.</summary>
internal static partial class XmlSearch
{
    /// <summary>Looks through a document.</summary>
    public static void Look(ReadOnlyMemory<byte> bytes, Place place, Finds finds, TextSearch search)
    {
        var fields = new Fields();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes.ToArray(), writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
            Read(reader, fields);
        }
        catch (XmlException)
        {
            var text = TextOf(bytes.Span);
            foreach (Match match in Field().Matches(text))
                fields.Add(match.Groups[1].Value, WebUtility.HtmlDecode(match.Groups[2].Value));
            fields.Add("text", text);
        }

        fields.EndRun();
        foreach (var (element, text) in fields.All)
        {
            foreach (var (kind, value) in Of(element, text))
                finds.Add(kind, value, place, element);
            search.Look(text, place, element);
            // A message within a message.
            if (text.Contains('<'))
            {
                foreach (Match inner in Field().Matches(text))
                {
                    foreach (var (kind, value) in Of(inner.Groups[1].Value, WebUtility.HtmlDecode(inner.Groups[2].Value)))
                        finds.Add(kind, value, place, inner.Groups[1].Value);
                }
            }
        }
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

    private static void Read(XmlReader reader, Fields fields)
    {
        var open = new Stack<Open>();
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var name = reader.LocalName == "AttributeValue" && open.TryPeek(out var parent) ? parent.Name : reader.LocalName;
                    if (reader.LocalName == "Attribute" && reader.GetAttribute("Name") is { } named)
                        name = named;
                    Attributes(reader, fields);
                    if (!reader.IsEmptyElement)
                        open.Push(new Open(name, reader.LocalName));
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace when open.Count > 0:
                    open.Peek().Own(reader.Value);
                    break;
                case XmlNodeType.Comment or XmlNodeType.ProcessingInstruction:
                    fields.Add("comment", reader.Value);
                    break;
                case XmlNodeType.EndElement:
                    var closed = open.Pop();
                    if (closed.HasText)
                        fields.AddElement(closed.Name, closed.Text);
                    if (open.TryPeek(out var outer))
                        outer.Inner(closed.Text);
                    break;
                default:
                    break;
            }
        }
    }

    private static void Attributes(XmlReader reader, Fields fields)
    {
        var element = reader.LocalName;
        while (reader.MoveToNextAttribute())
            fields.Add(reader.LocalName == "value" && element is "birthTime" or "birthDate" or "family" or "given" ? element : "@" + reader.LocalName, reader.Value);
        reader.MoveToElement();
    }

    private static IEnumerable<(IdentityKind Kind, string Value)> Of(string element, string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return [];
        return element switch
        {
            "NomNaissance" or "NomUsage" or "Prenom" or "ListePrenom" or "family" or "given" => [(IdentityKind.Name, text)],
            "DateNaissance" or "DateNai" or "birthTime" or "birthDate" => [(IdentityKind.BirthDate, text)],
            "NumIdentifiant" or "Num" => [(IdentityKind.Matricule, text)],
            "IDAM" => [(IdentityKind.AuthorisationNumber, text)],
            "Emetteur" or "NameID" or "identifiantFacturation" => [(IdentityKind.CardNumber, text)],
            "Issuer" or "X509SubjectName" => DistinguishedNames.In(text),
            _ => [],
        };
    }

    [GeneratedRegex("<(?:[\\w.-]+:)?(NomNaissance|NomUsage|Prenom|ListePrenom|DateNaissance|DateNai|NumIdentifiant|Num|IDAM|Emetteur|NameID|Issuer|X509SubjectName|family|given)(?:\\s[^>]*)?>([^<]*)", RegexOptions.CultureInvariant)]
    private static partial Regex Field();

    /// <summary>An element that is not closed yet.</summary>
    private sealed class Open(string name, string localName)
    {
        // In these the reader sees one text though the file has many pieces: paragraphs of office documents and pages.
        private readonly bool _isParagraph = localName is "p" or "si" or "h" or "td" or "text" or "tspan";
        private readonly StringBuilder _text = new();
        private bool _hasOwn;

        public string Name => name;

        public bool HasText => _text.Length > 0 && (_hasOwn || _isParagraph);

        public string Text => _text.ToString();

        public void Own(string text)
        {
            _text.Append(text);
            _hasOwn |= !string.IsNullOrWhiteSpace(text);
        }

        public void Inner(string text)
        {
            // Elements around everything would hold the whole document again and again.
            if (_hasOwn || _isParagraph || localName is "r" or "span" or "t")
                _text.Append(text);
        }
    }

    /// <summary>Texts by element; and numbers of which every element in a row holds a piece.</summary>
    private sealed class Fields
    {
        private readonly StringBuilder _run = new();
        private int _pieces;

        public List<(string Element, string Text)> All { get; } = [];

        public void Add(string element, string text) => All.Add((element, text));

        public void AddElement(string element, string text)
        {
            All.Add((element, text));
            if (text.AsSpan().IndexOfAnyExceptInRange('0', '9') >= 0)
            {
                EndRun();
                return;
            }

            _run.Append(text);
            _pieces++;
        }

        public void EndRun()
        {
            // Numbers side by side are often nothing together: the key decides.
            if (_pieces > 1 && _run.ToString() is var number && FreeNumbers.HasItsKey(number))
                All.Add(("elements side by side", number));
            _run.Clear();
            _pieces = 0;
        }
    }
}
