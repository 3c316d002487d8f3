using InsConformance.Insi.Faults;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Responses;

/// <summary>Reads a SOAP 1.2 fault with its <c>siram:Erreur</c>. Contract section 3.3.</summary>
internal static class FaultParts
{
    public static ResponseReading Read(ElementView root)
    {
        var code = root.Child(InsiNames.Soap12, "Code");
        if (code?.ChildText(InsiNames.Soap12, "Value") is not { } value)
            return ResponseReader.Incomplete("Fault/Code/Value", root.Element);
        var texts = root.Child(InsiNames.Soap12, "Reason")?.Children(InsiNames.Soap12, "Text").ToList() ?? [];
        if (texts.Count == 0)
            return ResponseReader.Incomplete("Fault/Reason/Text", root.Element);
        var reason = texts.Find(t => t.Element.Attribute(InsiNames.Xml, "lang") == "fr") ?? texts[0];
        var error = root.Child(InsiNames.Soap12, "Detail")?.Child(InsiNames.Siram, "Erreur")?.Element;
        var subcode = code.Child(InsiNames.Soap12, "Subcode")?.ChildText(InsiNames.Soap12, "Value");
        return ResponseReading.Of(new InsiFault(
            LocalName(value),
            subcode is null ? null : LocalName(subcode),
            reason.Element.Text,
            error?.Attribute("code"),
            error?.Attribute("severite"),
            error?.Text,
            error?.Attribute("messageID")));
    }

    // The prefix of a QName value is bound by the message; every recorded one is SOAP 1.2's.
    private static string LocalName(string qname) => qname.AsSpan(qname.IndexOf(':') + 1).Trim().ToString();
}
