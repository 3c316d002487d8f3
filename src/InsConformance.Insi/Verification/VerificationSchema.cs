using System.Text;
using System.Xml;

namespace InsConformance.Insi.Verification;

/// <summary>Writes the schemas of verification from the names of a contract, one per namespace. Thread-safe.</summary>
public static class VerificationSchema
{
    /// <summary>Each target namespace with its schema as text, in the order in which the contract names them.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Write(VerificationContract contract)
    {
        var roots = contract.Messages
            .SelectMany(m => new[] { (Namespace: m.Operation.PayloadNamespace, Form: contract.Forms.Request(m)), (Namespace: m.ResponseNamespace, Form: contract.Forms.Response(m)) })
            .GroupBy(r => r.Namespace, r => r.Form, StringComparer.Ordinal);
        return [.. roots.Select(g => KeyValuePair.Create(g.Key, Write(g.Key, g.DistinctBy(f => f.Name))))];
    }

    private static string Write(string targetNamespace, IEnumerable<FormPart> roots)
    {
        var text = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- Verification: contract not public, made from verification-contract.yaml. -->\n");
        using (var xml = XmlWriter.Create(text, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true, NewLineChars = "\n" }))
        {
            const string Xs = "http://www.w3.org/2001/XMLSchema";
            xml.WriteStartElement("xs", "schema", Xs);
            xml.WriteAttributeString("targetNamespace", targetNamespace);
            xml.WriteAttributeString("elementFormDefault", "qualified");
            foreach (var root in roots)
                Write(xml, Xs, root, isRoot: true);
            xml.WriteEndElement();
        }

        return text.Append('\n').ToString();
    }

    private static void Write(XmlWriter xml, string xs, FormPart part, bool isRoot)
    {
        xml.WriteStartElement("element", xs);
        xml.WriteAttributeString("name", part.Name);
        if (part.Children.Count == 0)
            xml.WriteAttributeString("type", "xs:string");
        if (!isRoot && part.IsOptional)
            xml.WriteAttributeString("minOccurs", "0");
        if (!isRoot && part.MayRepeat)
            xml.WriteAttributeString("maxOccurs", "unbounded");
        if (part.Children.Count > 0)
        {
            xml.WriteStartElement("complexType", xs);
            xml.WriteStartElement("sequence", xs);
            foreach (var child in part.Children)
                Write(xml, xs, child, isRoot: false);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
