using System.Collections.Immutable;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Results;

/// <summary>Writes tags with the prefixes, quotes and spaces of some looks.</summary>
internal sealed class TagWriter(Utf8Xml xml, ResultLooks looks)
{
    private readonly string _quote = looks.LooseTags ? "'" : "\"";
    private readonly string _end = looks.LooseTags ? " >" : ">";

    public void Open(string prefix, string name, ImmutableArray<(string Prefix, string Namespace)> declares = default)
    {
        xml.Raw("<");
        Name(prefix, name);
        foreach (var (declared, uri) in declares.IsDefault ? [] : declares)
        {
            xml.Raw(" xmlns");
            if (declared.Length > 0)
                xml.Raw(":").Raw(declared);
            xml.Raw("=").Raw(_quote).Raw(uri).Raw(_quote);
        }

        xml.Raw(_end);
    }

    public void Close(string prefix, string name)
    {
        xml.Raw("</");
        Name(prefix, name);
        xml.Raw(_end);
    }

    private void Name(string prefix, string name)
    {
        if (prefix.Length > 0)
            xml.Raw(prefix).Raw(":");
        xml.Raw(name);
    }
}
