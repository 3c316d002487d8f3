using System.Text;
using System.Xml;

namespace InsConformance.Reports.Html;

/// <summary>
/// Indents XML for reading, without recursion and with bounds, because what an LPS sends may be hostile: no DTD, no external entity.
/// What cannot be read as XML is shown as text.
/// </summary>
internal static class PrettyXml
{
    /// <summary>Longer documents are cut in the view; the file has them whole.</summary>
    public const int MaxLines = 600;

    /// <summary>Longer texts (a certificate) are cut in the view.</summary>
    public const int MaxText = 600;

    private const int MaxDepth = 60;

    public static IReadOnlyList<PrettyLine> Lines(byte[] bytes)
    {
        var lines = new List<PrettyLine>();
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                IgnoreWhitespace = true,
                MaxCharactersInDocument = 4 * 1024 * 1024,
            });
            Read(reader, lines);
            return lines;
        }
        catch (XmlException)
        {
            return AsText(bytes);
        }
    }

    private static void Read(XmlReader reader, List<PrettyLine> lines)
    {
        var position = (IXmlLineInfo)reader;
        // The last start tag, while nothing but text has followed it: its end tag then goes on the same line.
        var open = -1;
        while (reader.Read())
        {
            if (lines.Count >= MaxLines || reader.Depth > MaxDepth)
            {
                lines.Add(new PrettyLine(0, "… (suite dans le fichier)", int.MaxValue, 0));
                return;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    lines.Add(new PrettyLine(reader.Depth, StartTag(reader), position.LineNumber, position.LinePosition));
                    reader.MoveToElement();
                    open = reader.IsEmptyElement ? -1 : lines.Count - 1;
                    break;
                case XmlNodeType.EndElement when open >= 0:
                    lines[open] = lines[open] with { Text = $"{lines[open].Text}</{reader.Name}>" };
                    open = -1;
                    break;
                case XmlNodeType.EndElement:
                    lines.Add(new PrettyLine(reader.Depth, $"</{reader.Name}>", position.LineNumber, position.LinePosition));
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace when open >= 0:
                    lines[open] = lines[open] with { Text = lines[open].Text + Escaped(Cut(reader.Value)), Value = lines[open].Value + reader.Value };
                    break;
                default:
                    lines.Add(new PrettyLine(reader.Depth, Other(reader), position.LineNumber, position.LinePosition));
                    open = -1;
                    break;
            }
        }
    }

    private static string StartTag(XmlReader reader)
    {
        var tag = new StringBuilder("<").Append(reader.Name);
        while (reader.MoveToNextAttribute())
            tag.Append(' ').Append(reader.Name).Append("=\"").Append(Escaped(Cut(reader.Value)).Replace("\"", "&quot;", StringComparison.Ordinal)).Append('"');
        reader.MoveToElement();
        return tag.Append(reader.IsEmptyElement ? "/>" : ">").ToString();
    }

    private static string Other(XmlReader reader) => reader.NodeType switch
    {
        XmlNodeType.Comment => $"<!--{Cut(reader.Value)}-->",
        XmlNodeType.CDATA => $"<![CDATA[{Cut(reader.Value)}]]>",
        XmlNodeType.ProcessingInstruction or XmlNodeType.XmlDeclaration => $"<?{reader.Name} {Cut(reader.Value)}?>",
        _ => Escaped(Cut(reader.Value)),
    };

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    private static string Cut(string text) =>
        text.Length <= MaxText ? text : FormattableString.Invariant($"{text[..MaxText]}… ({text.Length} caractères)");

    private static List<PrettyLine> AsText(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes, 0, Math.Min(bytes.Length, 64 * 1024));
        var lines = text.Split('\n').Take(MaxLines).Select((line, i) => new PrettyLine(0, Cut(line), i + 1, 1)).ToList();
        if (bytes.Length > 64 * 1024 || lines.Count == MaxLines)
            lines.Add(new PrettyLine(0, "… (suite dans le fichier)", int.MaxValue, 0));
        return lines;
    }
}
