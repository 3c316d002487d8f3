using System.Text;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.InsiMock.Recording.Masking;
using InsConformance.InsiMock.Scanning;
using InsConformance.Testing;

namespace InsConformance.InsiMock.Tests.Recording;

public sealed class MaskingTests
{
    [Fact]
    public void Mask_OfARequestWithAnAssertion_LeavesNoSecretInAnyForm()
    {
        var request = CardRequest.Bytes();
        var stored = Mask(request);

        CardRequest.AssertNoSecretIn(stored.Bytes.ToArray());
        Assert.Equal(
            ["AttributeValue", "DigestValue", "Emetteur", "IDAM", "Instance", "Issuer", "NameID", "SignatureValue", "X509Certificate", "comment"],
            stored.Fields.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Mask_LeavesEveryOtherByteAndTheLengthOfTheRest()
    {
        var request = CardRequest.Bytes();
        var masked = XDocument.Parse(Encoding.UTF8.GetString(Mask(request).Bytes.Span));
        var original = XDocument.Parse(Encoding.UTF8.GetString(request));

        foreach (var (before, after) in original.Descendants().Zip(masked.Descendants()))
        {
            Assert.Equal(before.Name, after.Name);
            Assert.Equal(before.Attributes().Select(a => a.Name), after.Attributes().Select(a => a.Name));
            if (before.HasElements)
                continue;
            Assert.Equal(before.Value.Length, after.Value.Length);
            Assert.Equal(before.Value.Select(Class), after.Value.Select(Class));
        }

        Assert.Equal("ECETINSI", masked.Descendants().First(e => e.Name.LocalName == "NomNaissance").Value);
        Assert.Equal("SA05", masked.Descendants().First(e => e.Value == "SA05").Value);
    }

    [Fact]
    public void Mask_KeepsCoherence_SameValueSameMask()
    {
        var masked = XDocument.Parse(Encoding.UTF8.GetString(Mask(CardRequest.Bytes()).Bytes.Span));

        var name = masked.Descendants().Single(e => e.Name.LocalName == "NameID").Value;
        Assert.All(masked.Descendants().Where(e => e.Name.LocalName == "Emetteur"), e => Assert.Equal(name, e.Value));
        Assert.Contains("CN=" + name, masked.Descendants().Single(e => e.Name.LocalName == "Issuer").Value, StringComparison.Ordinal);
        Assert.StartsWith("OID." + name, masked.Descendants().Single(e => e.Name.LocalName == "Instance").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Mask_OfAnotherRecording_IsAnother() =>
        Assert.NotEqual(new MaskKey().Text("899900063480 MARTIN"), new MaskKey().Text("899900063480 MARTIN"));

    [Theory]
    [InlineData("<l:IDAM xmlns:l='urn:siram:lps:ctxlps'>&#65;B&#x43;DEF123456</l:IDAM>")]
    [InlineData("<l:IDAM xmlns:l='urn:siram:lps:ctxlps'><![CDATA[ABCDEF]]>123<!-- ABCDEF123456 -->456</l:IDAM>")]
    [InlineData("<a><IDAM xmlns='urn:siram:lps:ctxlps' R='ABCDEF123456'>ABCDEF123456</IDAM></a>")]
    [InlineData("<a>ABCDEF123456</a>")]
    [InlineData("<a other='ABCDEF123456'/>")]
    [InlineData("<?x ABCDEF123456?><a/>")]
    [InlineData("<l:LPS xmlns:l='urn:siram:lps:ctxlps'><l:IDAM>ABCDEF123456</l:IDAM><l:Nom>x&#65;BCDEF123456y</l:Nom></l:LPS>")]
    public void Mask_OfASecretInAnyForm_HidesIt(string xml)
    {
        var stored = Mask(Encoding.UTF8.GetBytes(xml));
        var text = Encoding.UTF8.GetString(stored.Bytes.Span);

        var decoded = string.Concat(XDocument.Parse(text).DescendantNodes().Select(n => n is XElement ? "" : n.ToString()));
        Assert.DoesNotContain("ABCDEF", text + decoded, StringComparison.Ordinal);
        Assert.DoesNotContain("123456", text + decoded, StringComparison.Ordinal);
        Assert.NotEmpty(stored.Fields);
    }

    [Fact]
    public void Mask_WithIdentities_HidesThePatientToo()
    {
        var scan = MessageScan.TryRead(CardRequest.Bytes())!;
        var stored = Masker(masksIdentities: true).Mask(scan);
        var text = Encoding.UTF8.GetString(stored.Bytes.Span);

        foreach (var secret in new[] { "ECETINSI", "PIERRE", "2009-07-14", "63220" })
            Assert.DoesNotContain(secret, text, StringComparison.Ordinal);
    }

    [Fact]
    public void Mask_OfAFaultThatQuotesThePatient_HidesItWithIdentitiesAlone()
    {
        const string Fault = "<Envelope xmlns='http://www.w3.org/2003/05/soap-envelope'><Body><Fault><Reason><Text>ECETINSI Pierre né le 2009-07-14 ou 14/07/2009 à 63220, le ZOE</Text>"
            + "</Reason></Fault></Body></Envelope>";
        var request = MessageScan.TryRead(Encoding.UTF8.GetBytes(
            Encoding.UTF8.GetString(CardRequest.Bytes()).Replace("<insi:Prenom>", "<insi:Prenom>ZOE ", StringComparison.Ordinal)))!;
        foreach (var masks in new[] { false, true })
        {
            var masker = Masker(masks);
            masker.Learn(request);
            var text = Encoding.UTF8.GetString(masker.Mask(MessageScan.TryRead(Encoding.UTF8.GetBytes(Fault))!).Bytes.Span);

            foreach (var trait in new[] { "ECETINSI", "Pierre", "2009-07-14", "14/07/2009", "63220", "ZOE" })
                Assert.Equal(!masks, text.Contains(trait, StringComparison.Ordinal));
            Assert.Contains(" né le ", text, StringComparison.Ordinal);
            Assert.Contains(", le ", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Mask_OfAKnownAttributeNameOnAnUnknownElement_HidesIt() =>
        Assert.DoesNotContain(
            "CANARI", Encoding.UTF8.GetString(Masker(false).Mask(MessageScan.TryRead("<a xmlns='urn:x' Name='CANARI' ID='CANARI'/>"u8.ToArray())!).Bytes.Span), StringComparison.Ordinal);

    [Theory]
    [InlineData("<a>")]
    [InlineData("<a></b>")]
    [InlineData("<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>")]
    [InlineData("<?xml version='1.0' encoding='ISO-8859-1'?><a>x</a>")]
    [InlineData("")]
    [InlineData("text")]
    [InlineData("<a>&unknown;</a>")]
    [InlineData("<a b='1' b='2'/>")]
    [InlineData("<p:a/>")]
    public void Scan_OfWhatIsNoMessage_IsNone(string text) => Assert.Null(MessageScan.TryRead(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Scan_OfUtf16_IsNone()
    {
        Assert.Null(MessageScan.TryRead(Encoding.Unicode.GetBytes("<a>x</a>")));
        Assert.Null(MessageScan.TryRead((byte[])[.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("<a>x</a>")]));
    }

    [Fact]
    public void Scan_OfDeepNesting_IsNoneAndFast() =>
        Assert.Null(MessageScan.TryRead(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("<a>", 300_000)))));

    [Fact]
    public void Scan_OfMutatedMessages_NeverFailsAndAgreesWithTheReader()
    {
        var request = CardRequest.Bytes();
        Prop.ForAll(Gen.Choose(0, request.Length - 1).Zip(Gen.Choose(0, 255)).ListOf(3).ToArbitrary(), changes =>
        {
            var mutated = request.ToArray();
            foreach (var (at, value) in changes)
                mutated[at] = (byte)value;
            if (MessageScan.TryRead(mutated) is not { } scan)
                return true;
            using var stream = new MemoryStream(mutated);
            return XDocument.Load(stream).Descendants().Count() == scan.Elements.Count && Mask(mutated).Bytes.Length > 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
    }

    [RequiresToolFact("xmllint")]
    public void Mask_OfARequest_IsStillWellFormedForAnotherParser()
    {
        var result = ExternalTool.Run("xmllint", ["--noout", "-"], Mask(CardRequest.Bytes()).Bytes.ToArray());

        Assert.True(result.ExitCode == 0, result.Error);
    }

    private static MaskedMessage Mask(byte[] bytes) => Masker(false, MessageScan.TryRead(bytes)!).Mask(MessageScan.TryRead(bytes)!);

    private static MessageMasker Masker(bool masksIdentities, MessageScan? learnt = null)
    {
        var key = new MaskKey();
        var masker = new MessageMasker(key, new Secrets(key), masksIdentities);
        if (learnt is not null)
            masker.Learn(learnt);
        return masker;
    }

    private static char Class(char c) => char.IsAsciiDigit(c) ? '0' : char.IsAsciiLetterUpper(c) ? 'A' : char.IsAsciiLetterLower(c) ? 'a' : c;
}
