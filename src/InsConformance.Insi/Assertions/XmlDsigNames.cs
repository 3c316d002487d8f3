namespace InsConformance.Insi.Assertions;

/// <summary>Names of XML Signature and Exclusive Canonicalization (W3C [STD]).</summary>
internal static class XmlDsigNames
{
    public const string Namespace = "http://www.w3.org/2000/09/xmldsig#";
    public const string ExclusiveC14N = "http://www.w3.org/2001/10/xml-exc-c14n#";
    public const string RsaSha256 = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";
    public const string Sha256 = "http://www.w3.org/2001/04/xmlenc#sha256";
    public const string Enveloped = "http://www.w3.org/2000/09/xmldsig#enveloped-signature";
}
