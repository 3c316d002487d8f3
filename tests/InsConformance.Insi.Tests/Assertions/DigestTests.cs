using System.Text;
using System.Text.RegularExpressions;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Pki;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Assertions;

/// <summary>The canonical form that is digested, against rules and against independent programs. Contract section 2.6.</summary>
public sealed class DigestTests
{
    [Fact]
    public void Canonical_PrefixUsedOnlyInATypeValue_DropsOut()
    {
        var source = AssertionWriter.Write(CardCall.Content()).Text;

        var canonical = Canonical(source);

        Assert.Contains("xmlns:xs=", source, StringComparison.Ordinal);
        Assert.Contains("xsi:type=\"xs:string\"", canonical, StringComparison.Ordinal);
        Assert.DoesNotContain("xmlns:xs=", canonical, StringComparison.Ordinal);
    }

    [Fact]
    public void Judge_DigestThatKeepsThatPrefix_IsRefused()
    {
        // What a library gives that pulls xmlns:xs into the canonical form without saying so.
        var source = AssertionWriter.Write(CardCall.Content()).Text;
        var root = SignedTreeReader.ReadElement(Encoding.UTF8.GetBytes(source));
        var wrong = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(ExclusiveCanonicalizer.Write(root, root.Node, null, ["xs"]).Span));
        var signed = Regex.Replace(CardCall.Signed().Text, "<ds:DigestValue>.*</ds:DigestValue>", $"<ds:DigestValue>{wrong}</ds:DigestValue>");

        CardCall.Refused(CardCall.Judge(CardCall.Message(CardCall.NationalId(PkiRole.CardCps), new AssertionXml(signed))), "signature-digest");
    }

    [Fact]
    public void Judge_MovedIntoAnotherEnvelope_IsStillValid()
    {
        var message = CardCall.Message()
            .Replace("<soap:Envelope ", "<soap:Envelope xmlns=\"urn:autre\" xmlns:xs=\"urn:xs\" xmlns:ds=\"urn:ds\" xmlns:q=\"urn:q\" ", StringComparison.Ordinal);

        CardCall.Accepted(CardCall.Judge(message));
    }

    [RequiresToolFact("xmllint")]
    public void Canonical_OfAnyDocument_IsThatOfXmllint()
    {
        var random = new Random(20261121);
        for (var i = 0; i < 60; i++)
        {
            var document = RandomXml.Document(random);
            var theirs = ExternalTool.Run("xmllint", ["--exc-c14n", "-"], Encoding.UTF8.GetBytes(document));

            Assert.True(theirs.ExitCode == 0, theirs.Error + document);
            Assert.Equal(theirs.Output.TrimEnd('\n'), Canonical(document));
        }
    }

    private static string Canonical(string document)
    {
        var root = SignedTreeReader.ReadElement(Encoding.UTF8.GetBytes(document));
        return Encoding.UTF8.GetString(ExclusiveCanonicalizer.Write(root, root.Node, null, []).Span);
    }
}
