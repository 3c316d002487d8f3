using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Assertions;

/// <summary>
/// xmlsec1 as the other side. What we sign it verifies; what it signs we accept; and what it holds valid though the contract does not want it, we refuse, so
/// that each of these refusals is proven to come from its own rule and not from a broken signature.
/// </summary>
public sealed class XmlsecTests
{
    private const string InclusiveC14N = "http://www.w3.org/TR/2001/REC-xml-c14n-20010315";
    private const string ContentTransform = "<ds:Transform Algorithm=\"" + XmlDsigNames.ExclusiveC14N + "\"/>";
    private const string EnvelopedTransform = "<ds:Transform Algorithm=\"" + XmlDsigNames.Enveloped + "\"/>";
    private const string Xpath = "<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xpath-19991116\"><ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform>";

    private static readonly string Template = File.ReadAllText(Repository.PathTo("docs", "examples", "appel-carte.xml"))
        .Replace("@INSTANT@", RequestContextFactory.Temps(CardCall.Now), StringComparison.Ordinal);

    [RequiresToolTheory("xmlsec1")]
    [InlineData(PkiRole.CardCps)]
    [InlineData(PkiRole.CardCpsPhysician)]
    [InlineData(PkiRole.CardCpe)]
    public void Sign_OurAssertion_IsVerifiedByXmlsec(PkiRole role)
    {
        using var folder = new TemporaryFolder();

        var result = Verify(folder, CardCall.Message(role));

        Assert.True(result.ExitCode == 0, result.Error);
    }

    [RequiresToolTheory("xmlsec1")]
    [InlineData("991130972", "991130973")]
    [InlineData("899900000011</saml:NameID>", "899900000012</saml:NameID>")]
    [InlineData("<saml:AttributeStatement>", "<saml:AttributeStatement> ")]
    [InlineData("<saml:Assertion ", "<saml:Assertion b=\"1\" ")]
    public void Change_AfterSigning_IsRefusedByXmlsecAndByUs(string from, string to)
    {
        using var folder = new TemporaryFolder();
        var changed = CardCall.Message().Replace(from, to, StringComparison.Ordinal);

        Assert.NotEqual(0, Verify(folder, changed).ExitCode);
        CardCall.Refused(CardCall.Judge(changed), "signature-digest");
    }

    [RequiresToolFact("xmlsec1")]
    public void Card_OfAnotherAuthority_IsRefusedByXmlsecAndByUs()
    {
        using var folder = new TemporaryFolder();
        var message = CardCall.Message(PkiRole.CardForeign);

        Assert.NotEqual(0, Verify(folder, message).ExitCode);
        CardCall.Refused(CardCall.Judge(message), "card-certificate-authority");
    }

    [RequiresToolFact("xmlsec1")]
    public void Example_SignedByXmlsec_IsLetIn()
    {
        using var folder = new TemporaryFolder();

        var verdict = CardCall.Judge(Sign(folder, Template));

        Assert.Equal("899900000011", CardCall.Accepted(verdict).NameId);
        Assert.Empty(verdict.Findings);
    }

    public static TheoryData<string, string, string> Unwanted => new()
    {
        { XmlDsigNames.RsaSha256, "http://www.w3.org/2000/09/xmldsig#rsa-sha1", "signature-algorithm" },
        { XmlDsigNames.RsaSha256, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha512", "signature-algorithm" },
        { XmlDsigNames.Sha256, "http://www.w3.org/2000/09/xmldsig#sha1", "signature-digest-algorithm" },
        { "Method Algorithm=\"" + XmlDsigNames.ExclusiveC14N, "Method Algorithm=\"" + InclusiveC14N, "signature-canonicalization" },
        { "Method Algorithm=\"" + XmlDsigNames.ExclusiveC14N, "Method Algorithm=\"" + XmlDsigNames.ExclusiveC14N + "WithComments", "signature-canonicalization" },
        { ContentTransform, $"<ds:Transform Algorithm=\"{InclusiveC14N}\"/>", "signature-transforms" },
        { ContentTransform, $"<ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}WithComments\"/>", "signature-transforms" },
        { ContentTransform, "", "signature-transforms" },
        { EnvelopedTransform, Xpath, "signature-transforms" },
        { EnvelopedTransform, EnvelopedTransform + Xpath, "signature-transforms" },
        { ContentTransform, $"<ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}\"><ec:InclusiveNamespaces xmlns:ec=\"{XmlDsigNames.ExclusiveC14N}\" PrefixList=\"xs\"/></ds:Transform>", "signature-prefix-list" },
        { "URI=\"#[^\"]*\"", "URI=\"\"", "signature-reference" },
        { "(?s)(<ds:Reference .*</ds:Reference>)", "$1$1", "signature-reference" },
        { "(?s)<ds:X509Data>.*</ds:X509Data>", "<ds:KeyValue/><ds:X509Data><ds:X509Certificate/></ds:X509Data>", "signature-key-info" },
        { "<ds:X509Certificate/>", "<ds:X509SubjectName/><ds:X509Certificate/>", "signature-key-info" },
        { "(?s)</ds:KeyInfo>", "</ds:KeyInfo><ds:Object>x</ds:Object>", "signature-shape" },
        { "(<saml:NameID[^>]*>8999)", "$1<!-- -->", "assertion-comment-in-value" },
    };

    [RequiresToolTheory("xmlsec1")]
    [MemberData(nameof(Unwanted))]
    public void Unwanted_ThoughValidForXmlsec_IsRefusedByItsRule(string pattern, string replacement, string rule)
    {
        using var folder = new TemporaryFolder();
        var expression = pattern.Contains("(?s)", StringComparison.Ordinal) || pattern.Contains("[^", StringComparison.Ordinal) ? pattern : Regex.Escape(pattern);
        var changed = Regex.Replace(Template, expression, replacement);
        Assert.NotEqual(Template, changed);
        var signed = Sign(folder, changed);

        Assert.Equal(0, Verify(folder, signed).ExitCode);

        CardCall.Refused(CardCall.Judge(signed), rule);
    }

    [RequiresToolFact("xmlsec1")]
    public void PrefixList_ToleratedByTheRules_IsVerifiedAsXmlsecSignedIt()
    {
        using var folder = new TemporaryFolder();
        using var rulesFile = new TemporaryFolder();
        var rules = AssertionRules.Load(rulesFile.Write("rules.yaml", "rules:\n  - { id: signature-prefix-list, outcome: warning }\n"));
        var list = $"<ec:InclusiveNamespaces xmlns:ec=\"{XmlDsigNames.ExclusiveC14N}\" PrefixList=\"xs soap #default\"/>";
        var signed = Sign(folder, Template
            .Replace(ContentTransform, $"<ds:Transform Algorithm=\"{XmlDsigNames.ExclusiveC14N}\">{list}</ds:Transform>", StringComparison.Ordinal)
            .Replace("<ds:CanonicalizationMethod Algorithm=\"" + XmlDsigNames.ExclusiveC14N + "\"/>", $"<ds:CanonicalizationMethod Algorithm=\"{XmlDsigNames.ExclusiveC14N}\">{list}</ds:CanonicalizationMethod>", StringComparison.Ordinal));

        var verdict = CardCall.Judge(signed, rules: rules);

        CardCall.Accepted(verdict);
        Assert.Equal(2, verdict.Findings.Count(f => f.CheckId == "signature-prefix-list"));
    }

    private static string Sign(TemporaryFolder folder, string template)
    {
        var card = CardPki.Card(PkiRole.CardCps);
        using var key = card.GetRSAPrivateKey()!;
        var result = ExternalTool.Run(
            "xmlsec1",
            [
                "--sign", "--privkey-pem", folder.Write("key.pem", key.ExportPkcs8PrivateKeyPem()) + "," + folder.Write("card.pem", card.ExportCertificatePem()),
                "--id-attr:ID", InsiNames.Saml2 + ":Assertion", folder.Write("template.xml", template),
            ]);
        Assert.True(result.ExitCode == 0, result.Error);
        return result.Output;
    }

    private static ToolResult Verify(TemporaryFolder folder, string message) => ExternalTool.Run(
        "xmlsec1",
        [
            "--verify", "--trusted-pem", folder.Write("root.pem", CardPki.Card(PkiRole.CardRootAuthority).ExportCertificatePem()),
            "--untrusted-pem", folder.Write("issuer.pem", CardPki.Card(PkiRole.PersonsAuthority).ExportCertificatePem()),
            "--id-attr:ID", InsiNames.Saml2 + ":Assertion", folder.Write("message.xml", message),
        ]);
}
