using InsConformance.Insi;
using InsConformance.InsiMock.Scanning;

namespace InsConformance.InsiMock.Recording.Masking;

/// <summary>
/// What may stay in clear: the fields of the contract that name neither the software's authorisation, nor the professional, nor the structure. Whatever the
/// contract does not know is masked. Contract sections 1.3, 2.2 to 2.7.
/// </summary>
internal static class FieldRules
{
    private const string Signature = "http://www.w3.org/2000/09/xmldsig#";
    private const string ExclusiveC14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private const string ServiceNamespaces = "http://www.cnamts.fr/";

    private static readonly HashSet<string> OpenAttributes =
    [
        "Version", "Nature", "R", "code", "messageID", "severite", "lang", "mustUnderstand", "role", "encodingStyle", "ID", "Id", "IssueInstant", "Format",
        "NameQualifier", "Algorithm", "URI", "Name", "NameFormat", "type", "nil", "schemaLocation", "PrefixList", "Method",
    ];

    /// <summary>What an element's text is.</summary>
    public static FieldKind Of(ScannedElement element)
    {
        if (element.IsWithin(IsOfAnAssertion))
            return IsOpenAttributeStatement(element) ? FieldKind.Open : FieldKind.Secret;
        return element.NamespaceUri switch
        {
            InsiNames.ContexteLps when element.LocalName is "IDAM" or "Emetteur" => FieldKind.Secret,
            InsiNames.ContexteBam when element.LocalName is "Emetteur" => FieldKind.Secret,
            InsiNames.ContexteBam when element.IsWithin(e => e.LocalName == "COUVERTURE") => FieldKind.Identity,
            InsiNames.Resultat when element.LocalName is "CodeCR" or "LibelleCR" or "OID" or "TypeMatricule" => FieldKind.Open,
            InsiNames.ContexteLps or InsiNames.ContexteBam or InsiNames.Wsa or InsiNames.Soap12 or InsiNames.Soap11 or InsiNames.Siram => FieldKind.Open,
            var uri when uri.StartsWith(ServiceNamespaces, StringComparison.Ordinal) => FieldKind.Identity,
            _ => FieldKind.Secret,
        };
    }

    /// <summary>Whether the value of an attribute stays in clear: the names that the contract gives it, on elements that the contract knows.</summary>
    public static bool IsOpen(ScannedAttribute attribute, ScannedElement element) => OpenAttributes.Contains(attribute.LocalName) && IsKnown(element.NamespaceUri);

    /// <summary>Whether a text is a distinguished name, whose attribute types stay readable.</summary>
    public static bool IsDistinguishedName(ScannedElement? element) => element?.LocalName is "Issuer" or "X509SubjectName" or "X509IssuerName";

    private static bool IsKnown(string namespaceUri) =>
        namespaceUri is InsiNames.ContexteLps or InsiNames.ContexteBam or InsiNames.Wsa or InsiNames.Soap12 or InsiNames.Soap11 or InsiNames.Siram
            or InsiNames.Wsse or InsiNames.Saml2 or Signature or ExclusiveC14N
        || namespaceUri.StartsWith(ServiceNamespaces, StringComparison.Ordinal);

    private static bool IsOfAnAssertion(ScannedElement element) => element.NamespaceUri is InsiNames.Wsse or InsiNames.Saml2 or Signature;

    // Specialty and sector name no person; the billing number does. Contract section 2.6, spelling variants included.
    private static bool IsOpenAttributeStatement(ScannedElement element) =>
        element.LocalName == "AttributeValue" && element.Parent?.Attribute("Name") is { } name
        && (name.StartsWith("codeSpecialite", StringComparison.OrdinalIgnoreCase) || name.StartsWith("secteurActivite", StringComparison.OrdinalIgnoreCase)
            || name.Equals("gipProfessionCode", StringComparison.OrdinalIgnoreCase));
}
