namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>Walks the tags of XML that is known to be well-formed, so that a text can be put in without writing the rest anew.</summary>
internal static class XmlTags
{
    public static IEnumerable<XmlTag> Of(string xml)
    {
        for (var at = xml.IndexOf('<', StringComparison.Ordinal); at >= 0; at = at < xml.Length ? xml.IndexOf('<', at) : -1)
        {
            if (string.CompareOrdinal(xml, at, "<!--", 0, 4) == 0)
            {
                at = After(xml, at, "-->");
            }
            else if (string.CompareOrdinal(xml, at, "<![CDATA[", 0, 9) == 0)
            {
                at = After(xml, at, "]]>");
            }
            else if (xml[at + 1] == '?')
            {
                at = After(xml, at, "?>");
            }
            else
            {
                var tag = Read(xml, at);
                yield return tag;
                at = tag.End;
            }
        }
    }

    /// <summary>An attribute of a tag as written, without resolving entities; <see langword="null"/> without it.</summary>
    public static string? Attribute(string xml, XmlTag tag, string name) =>
        AttributeRange(xml, tag, name) is var (start, end) ? xml[start..end] : null;

    /// <summary>Where the value of an attribute stands.</summary>
    public static (int Start, int End)? AttributeRange(string xml, XmlTag tag, string name)
    {
        var at = tag.Start + 1 + tag.Name.Length;
        while (at < tag.End)
        {
            while (at < tag.End && (char.IsWhiteSpace(xml[at]) || xml[at] is '/' or '>'))
                at++;
            if (at >= tag.End)
                return null;
            var equals = xml.IndexOf('=', at);
            var quote = xml.IndexOfAny(['"', '\''], equals);
            var end = xml.IndexOf(xml[quote], quote + 1);
            if (xml.AsSpan(at, equals - at).TrimEnd().SequenceEqual(name))
                return (quote + 1, end);
            at = end + 1;
        }

        return null;
    }

    private static XmlTag Read(string xml, int start)
    {
        var isEnd = xml[start + 1] == '/';
        var name = start + (isEnd ? 2 : 1);
        var nameEnd = name;
        while (!char.IsWhiteSpace(xml[nameEnd]) && xml[nameEnd] is not ('/' or '>'))
            nameEnd++;
        var quote = '\0';
        var end = nameEnd;
        for (; quote != '\0' || xml[end] != '>'; end++)
        {
            if (quote != '\0')
                quote = xml[end] == quote ? '\0' : quote;
            else if (xml[end] is '"' or '\'')
                quote = xml[end];
        }

        return new XmlTag(start, end + 1, xml[name..nameEnd], isEnd, !isEnd && xml[end - 1] == '/');
    }

    private static int After(string xml, int from, string what) => xml.IndexOf(what, from, StringComparison.Ordinal) + what.Length;
}
