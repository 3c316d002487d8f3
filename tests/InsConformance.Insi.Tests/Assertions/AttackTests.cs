using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Tests.Assertions;

/// <summary>Known ways to get round a signature: each is refused, by the rule that is meant for it.</summary>
public sealed class AttackTests
{
    private const string Evil = "899900000099";
    private static readonly string Card = CardCall.NationalId(PkiRole.CardCps);
    private static readonly string Original = CardCall.Signed().Text;
    private static readonly string Signature = Regex.Match(Original, "<ds:Signature .*</ds:Signature>").Value;
    private static readonly string Id = Regex.Match(Original, "ID=\"([^\"]+)\"").Groups[1].Value;

    /// <summary>An assertion that says another name, with a place for whatever goes after Issuer.</summary>
    private static string Forged(string afterIssuer, string id = "_11111111-2222-4333-8444-555555555555") =>
        AssertionWriter.Write(CardCall.Content() with { Id = id, NameId = Evil }).Text.Replace("</saml:Issuer>", "</saml:Issuer>" + afterIssuer, StringComparison.Ordinal);

    private static string Call(string security, string otherHeader = "", string emetteur = Evil, string bodyAttribute = "") =>
        CardCall.Message(emetteur, new AssertionXml(security))
            .Replace("</soap:Header>", otherHeader + "</soap:Header>", StringComparison.Ordinal)
            .Replace("<soap:Body>", $"<soap:Body{bodyAttribute}>", StringComparison.Ordinal);

    public static TheoryData<string, string> Wrappings => new()
    {
        { "the signed one in Object of the signature", "assertion-elsewhere" },
        { "the signed one in another header", "assertion-elsewhere" },
        { "the signed one in a second Security", "assertion-elsewhere" },
        { "the signed one before, in a Security of its own, the forged one first", "assertion-elsewhere" },
        { "the signed one inside the forged one", "assertion-elsewhere" },
        { "the signed one in Body", "assertion-elsewhere" },
        { "both in Security, the signed one second", "signature-missing" },
        { "both in Security, the signed one second, the forged one with its signature", "signature-reference" },
        { "both in Security with one ID", "assertion-id-duplicate" },
        { "both in Security, the signed one first", "assertion-ps-repeated" },
        { "reference to Body", "signature-reference" },
        { "Body with the ID of the assertion", "assertion-id-duplicate" },
        { "signature under Subject", "signature-shape" },
        { "two signatures", "signature-shape" },
        { "signature in another namespace", "signature-missing" },
        { "three assertions", "assertion-too-many" },
    };

    [Theory]
    [MemberData(nameof(Wrappings))]
    public void Judge_SignatureWrapping_IsRefused(string attack, string rule)
    {
        const string header = "<x:Other xmlns:x=\"urn:x\">{0}</x:Other>";
        var wsse = "<wsse:Security xmlns:wsse=\"" + InsiNames.Wsse + "\">{0}</wsse:Security>";
        var message = attack switch
        {
            "the signed one in Object of the signature" =>
                Call(Forged(Signature.Replace("</ds:Signature>", $"<ds:Object>{Original}</ds:Object></ds:Signature>", StringComparison.Ordinal))),
            "the signed one in another header" => Call(Forged(Signature), string.Format(null, header, Original)),
            "the signed one in a second Security" => Call(Forged(Signature), string.Format(null, wsse, Original)),
            "the signed one before, in a Security of its own, the forged one first" =>
                Call(Original).Replace("<soap:Header>", "<soap:Header>" + string.Format(null, wsse, Forged(Signature)), StringComparison.Ordinal),
            "the signed one inside the forged one" => Call(Forged(Signature + $"<saml:Advice>{Original}</saml:Advice>")),
            "the signed one in Body" => Call(Forged(Signature)).Replace("<insi:RECSANSVITALE", $"<insi:RECSANSVITALE", StringComparison.Ordinal)
                .Replace("</insi:RECSANSVITALE>", Original + "</insi:RECSANSVITALE>", StringComparison.Ordinal),
            "both in Security, the signed one second" => Call(Forged("") + Original),
            "both in Security, the signed one second, the forged one with its signature" => Call(Forged(Signature) + Original),
            "both in Security with one ID" => Call(Forged(Signature, Id) + Original),
            "both in Security, the signed one first" => Call(Original + Forged(""), emetteur: Card),
            "reference to Body" => Call(Forged(Signature.Replace("#" + Id, "#_0", StringComparison.Ordinal)), bodyAttribute: " Id=\"_0\""),
            "Body with the ID of the assertion" => Call(Original, emetteur: Card, bodyAttribute: $" Id=\"{Id}\""),
            "signature under Subject" => Call(
                Original.Replace(Signature, "", StringComparison.Ordinal).Replace("</saml:NameID>", "</saml:NameID>" + Signature, StringComparison.Ordinal), emetteur: Card),
            "two signatures" => Call(Original.Replace(Signature, Signature + Signature, StringComparison.Ordinal), emetteur: Card),
            "signature in another namespace" => Call(Original.Replace(XmlDsigNames.Namespace + "\">", "urn:x\">", StringComparison.Ordinal), emetteur: Card),
            "three assertions" => Call(Original + CardCall.Vitale().Text + Forged(""), emetteur: Card),
            _ => throw new InvalidOperationException(attack),
        };

        CardCall.Refused(CardCall.Judge(message), rule);
    }

    // A reader may take any of these for the identifier that a reference means.
    [Theory]
    [InlineData("ID")]
    [InlineData("id")]
    [InlineData("xml:id")]
    [InlineData("wsu:Id")]
    public void Judge_BodyWithTheIdOfTheAssertion_IsRefusedHoweverItIsSpelt(string attribute) => CardCall.Refused(
        CardCall.Judge(Call(Original, emetteur: Card, bodyAttribute: $" xmlns:wsu=\"urn:wsu\" {attribute}=\"{Id}\"")), "assertion-id-duplicate");

    public static TheoryData<string, string, string> Changes => new()
    {
        { XmlDsigNames.RsaSha256, "http://www.w3.org/2000/09/xmldsig#rsa-sha1", "signature-algorithm" },
        { XmlDsigNames.RsaSha256, "http://www.w3.org/2001/04/xmldsig-more#rsa-md5", "signature-algorithm" },
        { XmlDsigNames.RsaSha256, "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256", "signature-algorithm" },
        { XmlDsigNames.RsaSha256, "http://www.w3.org/2000/09/xmldsig#hmac-sha1", "signature-algorithm" },
        { XmlDsigNames.Sha256, "http://www.w3.org/2000/09/xmldsig#sha1", "signature-digest-algorithm" },
        { $"<ds:CanonicalizationMethod Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"/>", "<ds:CanonicalizationMethod Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/>", "signature-canonicalization" },
        { $"<ds:CanonicalizationMethod Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"/>", $"<ds:CanonicalizationMethod Algorithm=\"{XmlDsigNames.ExclusiveC14N}WithComments\"/>", "signature-canonicalization" },
        { $"<ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"/>", "<ds:Transform Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/>", "signature-transforms" },
        { $"<ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"/>", "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"><x/></ds:Transform>", "signature-transforms" },
        { $"<ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"/>", "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>1</ds:XPath></ds:Transform>", "signature-transforms" },
        { $"<ds:Transform Algorithm=\"{XmlDsigNames.Enveloped}\"/>", "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>self::x</ds:XPath></ds:Transform>", "signature-transforms" },
        { $"<ds:Transform Algorithm=\"{XmlDsigNames.Enveloped}\"/>", "", "signature-transforms" },
        { $"<ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"/>", $"<ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"><ec:InclusiveNamespaces xmlns:ec=\"{XmlDsigNames.ExclusiveC14N}\" PrefixList=\"xs\"/></ds:Transform>", "signature-prefix-list" },
        { "URI=\"#", "URI=\"http://127.0.0.1:9/#", "signature-reference" },
        { "URI=\"#", "URI=\"file:///etc/passwd#", "signature-reference" },
        { "URI=\"#", "URI=\"#xpointer(/)", "signature-reference" },
        { "<ds:Reference URI=\"[^\"]*\"", "<ds:Reference URI=\"\"", "signature-reference" },
        { "<ds:Reference URI=\"[^\"]*\"", "<ds:Reference", "signature-reference" },
        { "(<ds:Reference .*</ds:Reference>)", "$1$1", "signature-reference" },
        { $"<ds:SignatureMethod Algorithm=\"{XmlDsigNames.RsaSha256}\"/>", $"<ds:SignatureMethod Algorithm=\"{XmlDsigNames.RsaSha256}\"><ds:HMACOutputLength>1</ds:HMACOutputLength></ds:SignatureMethod>", "signature-algorithm" },
        { $"<ds:DigestMethod Algorithm=\"{XmlDsigNames.Sha256}\"/>", $"<ds:DigestMethod Algorithm=\"{XmlDsigNames.Sha256}\"><ds:Truncation/></ds:DigestMethod>", "signature-digest-algorithm" },
        { $"<ds:Transform Algorithm=\"{XmlDsigNames.Enveloped}\"/>", $"<ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"/>", "signature-transforms" },
        { $"<ds:Transform Algorithm=\"{XmlDsigNames.Enveloped}\"/>", $"<ds:Transform Algorithm=\"{XmlDsigNames.Enveloped}\"><ds:XPath>1</ds:XPath></ds:Transform>", "signature-transforms" },
        { $"<ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"/>", $"<ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"><ds:XPath>1</ds:XPath></ds:Transform>", "signature-canonicalization" },
        { "<ds:SignatureValue>", "x<ds:SignatureValue>", "signature-shape" },
        { "<ds:Reference ", "x<ds:Reference ", "signature-shape" },
        { "<ds:X509Data>.*</ds:X509Data>", "<ds:KeyName>carte</ds:KeyName>", "signature-key-info" },
        { "<ds:X509Data>.*</ds:X509Data>", "<ds:RetrievalMethod URI=\"http://127.0.0.1:9/key\"/>", "signature-key-info" },
        { "<ds:X509Data>.*</ds:X509Data>", "<ds:KeyValue><ds:RSAKeyValue><ds:Modulus>AQAB</ds:Modulus><ds:Exponent>AQAB</ds:Exponent></ds:RSAKeyValue></ds:KeyValue>", "signature-key-info" },
        { "(<ds:X509Certificate>.*</ds:X509Certificate>)", "$1$1", "signature-key-info" },
        { "<ds:X509Certificate>.*</ds:X509Certificate>", "<ds:X509SubjectName>CN=x</ds:X509SubjectName>", "signature-key-info" },
        { "<ds:X509Certificate>.*</ds:X509Certificate>", "<ds:X509Certificate>AAAA</ds:X509Certificate>", "signature-key-info" },
        { "<ds:X509Certificate>.*</ds:X509Certificate>", "<ds:X509Certificate>?</ds:X509Certificate>", "signature-key-info" },
        { "<ds:KeyInfo>.*</ds:KeyInfo>", "", "signature-shape" },
        { "</ds:KeyInfo>", "</ds:KeyInfo><ds:Object/>", "signature-shape" },
        { "<ds:DigestValue>.*</ds:DigestValue>", "<ds:DigestValue>AAAA</ds:DigestValue>", "signature-digest" },
        { "<ds:DigestValue>.*</ds:DigestValue>", "<ds:DigestValue></ds:DigestValue>", "signature-digest" },
        { "<ds:SignatureValue>.*</ds:SignatureValue>", "<ds:SignatureValue>AAAA</ds:SignatureValue>", "signature-value" },
        { "<ds:SignatureValue>.*</ds:SignatureValue>", "<ds:SignatureValue></ds:SignatureValue>", "signature-shape" },
        { "<ds:Signature .*</ds:Signature>", "", "signature-missing" },
        { ">899900000011</saml:NameID>", ">8999<!-- -->00000011</saml:NameID>", "assertion-comment-in-value" },
        { ">899900000011</saml:NameID>", ">899900000011<!-- -->9</saml:NameID>", "assertion-comment-in-value" },
        { ">899900000011</saml:NameID>", ">8999<x/>00000011</saml:NameID>", "assertion-form" },
        { ">899900000011</saml:NameID>", "> </saml:NameID>", "assertion-form" },
        { "<saml:AttributeStatement>", "<saml:Advice><ds:Signature xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\"/></saml:Advice><saml:AttributeStatement>", "signature-shape" },
        { "<saml:AttributeValue xsi:type=\"xs:string\">SA07</saml:AttributeValue>", "<saml:Other>SA07</saml:Other>", "assertion-form" },
        { "NameQualifier=\"CPS\"", "NameQualifier=\"cps\"", "assertion-name-qualifier" },
        { "NameQualifier=\"CPS\"", "NameQualifier=\"PSC\"", "signature-unexpected" },
        { "NameQualifier=\"CPS\"", "", "assertion-name-qualifier" },
        { "991130972", "991130973", "signature-digest" },
        { ">SA07<", ">SA05<", "signature-digest" },
        { "IssueInstant=\"20", "IssueInstant=\" 20", "assertion-form" },
        { "Version=\"2.0\"", "Version=\"1.1\"", "assertion-form" },
        { " ID=\"[^\"]*\"", "", "assertion-form" },
        { " ID=\"_[^\"]*\"", " ID=\"xpointer(/)\"", "assertion-form" },
        { "<saml:Subject>.*</saml:Subject>", "", "assertion-form" },
        { "(<saml:Subject>.*</saml:Subject>)", "$1$1", "assertion-form" },
        { "<saml:AttributeStatement>", "<saml:AttributeStatement> ", "signature-digest" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Judge_ChangedAfterSigning_IsRefusedByItsRule(string pattern, string replacement, string rule)
    {
        var expression = pattern.Contains(".*", StringComparison.Ordinal) || pattern.Contains("[^", StringComparison.Ordinal) ? pattern : Regex.Escape(pattern);
        var changed = Regex.Replace(Original, expression, replacement);
        Assert.NotEqual(Original, changed);

        CardCall.Refused(CardCall.Judge(CardCall.Message(Card, new AssertionXml(changed))), rule);
    }

    [Fact]
    public void Judge_CertificateOfAnotherCard_IsRefused()
    {
        var other = Convert.ToBase64String(CardPki.Card(PkiRole.CardCpsPhysician).RawData);
        var changed = Regex.Replace(Original, "<ds:X509Certificate>.*</ds:X509Certificate>", $"<ds:X509Certificate>{other}</ds:X509Certificate>");

        CardCall.Refused(CardCall.Judge(CardCall.Message(Card, new AssertionXml(changed))), "signature-value");
    }

    [Fact]
    public void Judge_CertificateAsPem_IsRefused()
    {
        var pem = Convert.ToBase64String(Encoding.ASCII.GetBytes(CardPki.Card(PkiRole.CardCps).ExportCertificatePem()));
        var changed = Regex.Replace(Original, "<ds:X509Certificate>.*</ds:X509Certificate>", $"<ds:X509Certificate>{pem}</ds:X509Certificate>");

        CardCall.Refused(CardCall.Judge(CardCall.Message(Card, new AssertionXml(changed))), "signature-key-info");
    }

    [Fact]
    public void Judge_CertificateMadeByTheAttackerForThatName_IsRefused() => CardCall.Refused(
        SelfSigned(CardPki.Card(PkiRole.CardCps).SubjectName, [.. CardPki.Card(PkiRole.CardCps).Extensions]), "card-certificate-authority");

    [Fact]
    public void Judge_CertificateOfTwoNames_IsRefused() => CardCall.Refused(
        SelfSigned(new X500DistinguishedName($"CN={Evil}, CN={Card}"), []), "assertion-name-certificate");

    [Fact]
    public void Judge_CertificateNotForSignature_IsTold() =>
        Assert.Contains("card-certificate-usage", SelfSigned(CardPki.Card(PkiRole.CardCps).SubjectName, []).Findings.Select(f => f.CheckId));

    // Each of these names nobody, in another way: employees' cards that a whole service shares.
    [Theory]
    [InlineData("EMPLOYE000000018", "PAUL", null)]
    [InlineData("FICTIF", "", null)]
    [InlineData("", "PAUL", null)]
    [InlineData("FICTIF", "PAUL", "EMPLOYE000000018")]
    public void Judge_EmployeeCardThatNamesNobody_IsRefusedForItsKind(string surname, string givenName, string? pseudonym)
    {
        var name = new X500DistinguishedNameBuilder();
        name.AddCommonName(Card);
        if (surname.Length > 0)
            name.Add("2.5.4.4", surname);
        if (givenName.Length > 0)
            name.Add("2.5.4.42", givenName);
        if (pseudonym is not null)
            name.Add("2.5.4.65", pseudonym);

        CardCall.Refused(SelfSigned(name.Build(), [.. CardExtensions.Of(CardHolderFile.ReadShipped("cpe-assistant-medical"), "9900000001")]), "card-type-refused");
    }

    [Fact]
    public void Judge_ShortKey_IsRefused() => CardCall.Refused(SelfSigned(CardPki.Card(PkiRole.CardCps).SubjectName, [], 1024), "signature-key-size");

    /// <summary>The verdict on a call signed with a certificate that the attacker made.</summary>
    private static AssertionVerdict SelfSigned(X500DistinguishedName subject, X509Extension[] extensions, int bits = 2048)
    {
        using var key = RSA.Create(bits);
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        foreach (var extension in extensions.Where(e => e.Oid!.Value!.StartsWith("1.2.250", StringComparison.Ordinal)))
            request.CertificateExtensions.Add(extension);
        using var certificate = request.CreateSelfSigned(CardCall.Now.AddDays(-2), CardCall.Now.AddDays(2));
        return CardCall.Judge(CardCall.Message(Card, AssertionWriter.Sign(CardCall.Content(), certificate, AssertionSigners.With(key))));
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY n \"899900000011\">]>")]
    [InlineData("<!DOCTYPE x SYSTEM \"http://127.0.0.1:9/x.dtd\">")]
    [InlineData("<!DOCTYPE x [<!ATTLIST x ID ID #IMPLIED>]>")]
    public void Read_DtdBeforeASignedMessage_IsNoRequest(string dtd)
    {
        var message = CardCall.Message().Replace("?>\n", "?>\n" + dtd, StringComparison.Ordinal);

        Assert.Equal("dtd", RequestReader.Read(Encoding.UTF8.GetBytes(message)).Fault?.Code);
    }

    [Fact]
    public void Judge_CommentBetweenElements_IsTold()
    {
        var changed = Original.Replace("<saml:Subject>", "<!-- --><saml:Subject>", StringComparison.Ordinal);

        var verdict = CardCall.Judge(CardCall.Message(Card, new AssertionXml(changed)));

        CardCall.Accepted(verdict);
        Assert.Equal("assertion-comment", Assert.Single(verdict.Findings).CheckId);
    }
}
