using System.Text;
using System.Xml;

namespace InsConformance.Reports.Text;

/// <summary>Makes any text fit for an XML document.</summary>
internal static class CleanText
{
    /// <summary>The text with what XML 1.0 cannot hold (control characters, lone surrogates) replaced by U+FFFD.</summary>
    public static string ForXml(string text)
    {
        var i = FirstInvalid(text, 0);
        if (i < 0)
            return text;
        var clean = new StringBuilder(text);
        for (; i >= 0; i = FirstInvalid(text, i + 1))
            clean[i] = '\uFFFD';
        return clean.ToString();
    }

    private static int FirstInvalid(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                return i;
        }

        return -1;
    }
}
