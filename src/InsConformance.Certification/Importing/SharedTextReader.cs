using System.Text;
using System.Xml;

namespace InsConformance.Certification.Importing;

/// <summary>Reads texts of cells: runs of rich text joined, phonetic hints left out.</summary>
internal static class SharedTextReader
{
    /// <summary>The shared texts in their order.</summary>
    /// <exception cref="InvalidDataException">More of them than a workbook may have here.</exception>
    public static IReadOnlyList<string> Read(XmlReader xml)
    {
        var texts = new List<string>();
        while (xml.Read())
        {
            if (xml is not { NodeType: XmlNodeType.Element, LocalName: "si" })
                continue;
            if (texts.Count == WorkbookLimits.SharedTexts)
                throw new InvalidDataException(FormattableString.Invariant($"more than {WorkbookLimits.SharedTexts} shared texts"));
            texts.Add(ReadText(xml));
        }

        return texts;
    }

    /// <summary>The text of the element that the reader stands on (<c>si</c> or <c>is</c>); leaves the reader on its end.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement)
            return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        var phonetic = int.MaxValue;
        var wanted = false;
        while (xml.Read() && xml.Depth > depth)
        {
            switch (xml.NodeType)
            {
                case XmlNodeType.Element when xml.LocalName == "rPh" && phonetic == int.MaxValue && !xml.IsEmptyElement:
                    phonetic = xml.Depth;
                    break;
                case XmlNodeType.Element:
                    wanted = xml is { LocalName: "t", IsEmptyElement: false } && phonetic == int.MaxValue;
                    break;
                case XmlNodeType.EndElement:
                    wanted = false;
                    if (xml.Depth == phonetic)
                        phonetic = int.MaxValue;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when wanted:
                    text.Append(xml.Value);
                    if (text.Length > WorkbookLimits.CellText)
                        throw new InvalidDataException(FormattableString.Invariant($"a cell of more than {WorkbookLimits.CellText} characters"));
                    break;
            }
        }

        return CellText.Clean(text.ToString());
    }
}
