using System.Xml.Linq;

namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>How <c>equalToXml</c> compares.</summary>
/// <param name="Placeholders">The placeholders, or <see langword="null"/> when they are plain text.</param>
/// <param name="IgnoresOrder">Whether the order of children of one name does not count either.</param>
/// <param name="Exemptions">Differences that pass.</param>
internal sealed record XmlRules(XmlPlaceholders? Placeholders, bool IgnoresOrder, XmlExemptions Exemptions)
{
    public bool Exempts(XmlExemptions exemption) => (Exemptions & exemption) != 0;

    public XName NameOf(XName name) => Exempts(XmlExemptions.NamespaceUri) ? name.LocalName : name;
}
