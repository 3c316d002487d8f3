using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Assertions;

/// <summary>
/// Writes assertions in the form of the specimens, and signs them: enveloped, rsa-sha256 over exclusive canonical form. Contract section 2.6. Thread-safe.
/// </summary>
public static class AssertionWriter
{
    private const string X509SubjectName = "urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName";
    private const string XmlSchema = "http://www.w3.org/2001/XMLSchema";
    private const string XmlSchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    // What the specimens carry: declared for the xsi:type values alone, so exclusive canonical form leaves it out.
    private const string ValueType = "xs:string";

    /// <summary>An assertion without signature: Pro Santé Connect's, or a Vitale one.</summary>
    /// <param name="content">What it says.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    public static AssertionXml Write(AssertionContent content) => new(Encoding.UTF8.GetString(Bytes(content, null)));

    /// <summary>An assertion signed by a card.</summary>
    /// <param name="content">What it says; its <c>Id</c> must be there, the signature refers to it.</param>
    /// <param name="certificate">The card's certificate.</param>
    /// <param name="signer">The card.</param>
    /// <exception cref="Foundation.InputException">A text holds a character that XML cannot carry.</exception>
    /// <exception cref="ArgumentException">There is no <c>Id</c>.</exception>
    public static AssertionXml Sign(AssertionContent content, X509Certificate2 certificate, AssertionSigner signer)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(certificate);
        ArgumentNullException.ThrowIfNull(signer);
        if (string.IsNullOrEmpty(content.Id))
            throw new ArgumentException("a signed assertion needs an Id to refer to", nameof(content));
        var digest = SHA256.HashData(Canonical(Bytes(content, null), "Assertion"));
        var signedInfo = SignedInfo(content.Id, digest);
        var value = signer(Canonical(Encoding.UTF8.GetBytes(signedInfo), "SignedInfo").ToArray());
        var signature = $"<ds:Signature xmlns:ds=\"{XmlDsigNames.Namespace}\">{signedInfo}<ds:SignatureValue>{Convert.ToBase64String(value)}</ds:SignatureValue>"
            + $"<ds:KeyInfo><ds:X509Data><ds:X509Certificate>{Convert.ToBase64String(certificate.RawData)}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>";
        return new AssertionXml(Encoding.UTF8.GetString(Bytes(content, signature)));
    }

    private static byte[] Bytes(AssertionContent content, string? signature)
    {
        ArgumentNullException.ThrowIfNull(content);
        var xml = new Utf8Xml();
        xml.Raw("<saml:Assertion xmlns:saml=\"" + InsiNames.Saml2 + "\" xmlns:xs=\"" + XmlSchema + "\" xmlns:xsi=\"" + XmlSchemaInstance + "\"")
            .Attribute("ID", content.Id).Attribute("IssueInstant", content.IssueInstant).Raw(" Version=\"2.0\">");
        if (content.Issuer is not null)
            xml.Raw("<saml:Issuer Format=\"" + X509SubjectName + "\">").Text(content.Issuer).Raw("</saml:Issuer>");
        if (signature is not null)
            xml.Raw(signature);
        if (content.NameId is not null)
        {
            xml.Raw("<saml:Subject><saml:NameID").Attribute("NameQualifier", content.NameQualifier).Raw(">")
                .Text(content.NameId).Raw("</saml:NameID></saml:Subject>");
        }

        xml.Raw("<saml:AttributeStatement>");
        foreach (var attribute in content.Attributes)
        {
            xml.Raw("<saml:Attribute").Attribute("Name", attribute.Name).Raw("><saml:AttributeValue").Attribute("xsi:type", ValueType).Raw(">")
                .Text(attribute.Value).Raw("</saml:AttributeValue></saml:Attribute>");
        }

        return xml.Raw("</saml:AttributeStatement></saml:Assertion>").ToArray();
    }

    private static string SignedInfo(string id, byte[] digest)
    {
        var reference = Encoding.UTF8.GetString(new Utf8Xml().Attribute("URI", "#" + id).ToArray());
        return $"<ds:SignedInfo xmlns:ds=\"{XmlDsigNames.Namespace}\"><ds:CanonicalizationMethod Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"/>"
            + $"<ds:SignatureMethod Algorithm=\"{XmlDsigNames.RsaSha256}\"/><ds:Reference{reference}><ds:Transforms>"
            + $"<ds:Transform Algorithm=\"{XmlDsigNames.Enveloped}\"/><ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"/></ds:Transforms>"
            + $"<ds:DigestMethod Algorithm=\"{XmlDsigNames.Sha256}\"/><ds:DigestValue>{Convert.ToBase64String(digest)}</ds:DigestValue></ds:Reference></ds:SignedInfo>";
    }

    private static ReadOnlySpan<byte> Canonical(byte[] element, string localName)
    {
        var root = SignedTreeReader.ReadElement(element);
        return root.Node.LocalName == localName
            ? ExclusiveCanonicalizer.Write(root, root.Node, null, []).Span
            : throw new InvalidOperationException($"expected {localName}");
    }
}
