using System.Text;

namespace InsConformance.InsiMock.Tests.Recording;

/// <summary>A request of card mode in which every field that must not be stored holds a canary.</summary>
internal static class CardRequest
{
    public const string Idam = "CANARIDAM042";
    public const string Professional = "899987654321";
    public const string Billing = "765432198";

    private const string Family = "CANARIMARTIN";
    private static readonly string Certificate = Convert.ToBase64String(Encoding.UTF8.GetBytes($"certificate of {Family} {Professional}"));

    private static string[] Secrets => [Idam, Professional, Billing, Family, Certificate, Convert.ToBase64String(Encoding.UTF8.GetBytes("signature" + Family))];

    public static byte[] Bytes(string messageId = "uuid:6a4e5a74-64f1-4e1e-984e-0cd6ecf58532") => Encoding.UTF8.GetBytes($"""
        <?xml version="1.0" encoding="UTF-8"?>
        <soap:Envelope xmlns:soap="http://www.w3.org/2003/05/soap-envelope"><soap:Header>
        <wsse:Security xmlns:wsse="http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd">
        <saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:2.0:assertion" ID="_7d20aa68" IssueInstant="2026-11-21T01:48:26.856Z" Version="2.0">
        <saml:Issuer Format="urn:oasis:names:tc:SAML:1.1:nameid-format:X509SubjectName">2.5.4.42=ODILE+CN={Professional}+SN={Family}, T=Infirmier, C=FR</saml:Issuer>
        <ds:Signature xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:SignedInfo><ds:SignatureMethod Algorithm="http://www.w3.org/2001/04/xmldsig-more#rsa-sha256"/>
        <ds:Reference URI="#_7d20aa68"><ds:DigestValue>jJYUx60kK1eNOQr6Jywnjlvj1N</ds:DigestValue></ds:Reference></ds:SignedInfo>
        <ds:SignatureValue>{Convert.ToBase64String(Encoding.UTF8.GetBytes("signature" + Family))}</ds:SignatureValue>
        <ds:KeyInfo><ds:X509Data><ds:X509Certificate>{Certificate}</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>
        <saml:Subject><saml:NameID NameQualifier="CPS">{Professional}</saml:NameID></saml:Subject>
        <saml:AttributeStatement><saml:Attribute Name="identifiantFacturation"><saml:AttributeValue>{Billing}</saml:AttributeValue></saml:Attribute>
        <saml:Attribute Name="secteurActivite"><saml:AttributeValue>SA05</saml:AttributeValue></saml:Attribute></saml:AttributeStatement>
        </saml:Assertion></wsse:Security>
        <ctxbam:ContexteBAM xmlns:ctxbam="urn:siram:bam:ctxbam" Version="01_02" Nature="CTXBAM"><ctxbam:Id>7d20aa68-cef9-4094-ae24-03b772b2b555</ctxbam:Id>
        <ctxbam:Temps>2026-11-21T01:48:26.856Z</ctxbam:Temps><ctxbam:Emetteur>{Professional}</ctxbam:Emetteur><ctxbam:COUVERTURE/></ctxbam:ContexteBAM>
        <ctxlps:ContexteLPS xmlns:ctxlps="urn:siram:lps:ctxlps" Version="01_00" Nature="CTXLPS"><ctxlps:Id>60f0996a-37a9-4ffd-8bb4-736edccdcb4f</ctxlps:Id>
        <ctxlps:Temps>2026-11-21T01:48:26.856Z</ctxlps:Temps><ctxlps:Emetteur><![CDATA[8999]]>87654321</ctxlps:Emetteur><ctxlps:LPS>
        <!-- {Idam} pour {Family} -->
        <ctxlps:IDAM R="4">{Encoded(Idam)}</ctxlps:IDAM><ctxlps:Version>1.0</ctxlps:Version><ctxlps:Instance>OID.{Professional}</ctxlps:Instance>
        <ctxlps:Nom>urn:lps:essai:1.0</ctxlps:Nom></ctxlps:LPS></ctxlps:ContexteLPS>
        <wsa:Action xmlns:wsa="http://www.w3.org/2005/08/addressing">urn:ServiceIdentiteCertifiee:1.0.0:rechercherInsAvecTraitsIdentite</wsa:Action>
        <wsa:MessageID xmlns:wsa="http://www.w3.org/2005/08/addressing">{messageId}</wsa:MessageID>
        </soap:Header><soap:Body><insi:RECSANSVITALE xmlns:insi="http://www.cnamts.fr/INSiRecSans"><insi:NomNaissance>ECETINSI</insi:NomNaissance>
        <insi:Prenom>PIERRE-ALAIN</insi:Prenom><insi:Sexe>M</insi:Sexe><insi:DateNaissance>2009-07-14</insi:DateNaissance>
        <insi:LieuNaissance>63220</insi:LieuNaissance></insi:RECSANSVITALE></soap:Body></soap:Envelope>
        """);

    /// <summary>Looks for every secret as text, as UTF-16, as base64 at each alignment, as hexadecimal and as character references.</summary>
    public static void AssertNoSecretIn(byte[] stored)
    {
        var text = Encoding.Latin1.GetString(stored);
        foreach (var secret in Secrets)
        {
            Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Encoding.Latin1.GetString(Encoding.Unicode.GetBytes(secret)), text, StringComparison.Ordinal);
            Assert.DoesNotContain(Encoding.Latin1.GetString(Encoding.BigEndianUnicode.GetBytes(secret)), text, StringComparison.Ordinal);
            Assert.DoesNotContain(Encoded(secret), text, StringComparison.Ordinal);
            Assert.DoesNotContain(Convert.ToHexString(Encoding.UTF8.GetBytes(secret)), text, StringComparison.OrdinalIgnoreCase);
            for (var shift = 0; shift < 3; shift++)
            {
                // Without the characters that depend on what stands before and after.
                var base64 = Convert.ToBase64String(Encoding.UTF8.GetBytes(new string('x', shift) + secret));
                Assert.DoesNotContain(base64[(shift == 0 ? 0 : 4)..^4], text, StringComparison.Ordinal);
            }
        }
    }

    private static string Encoded(string text) => string.Concat(text.Select(c => $"&#{(int)c};"));
}
