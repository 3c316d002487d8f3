using System.Text;
using System.Xml.Linq;
using FsCheck.Fluent;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Tests.Hostile;

namespace InsConformance.Insi.Tests.Assertions;

/// <summary>Damaged and rearranged messages: never an exception, and never let in unless what was signed is unchanged.</summary>
public sealed class AssertionFuzzTests
{
    private static readonly string Message = CardCall.Message();
    private static readonly byte[] Bytes = Encoding.UTF8.GetBytes(Message);
    private static readonly string Signed = Canonical(Bytes);
    private static readonly AssertionJudge Judge = new(AssertionRules.Default, CardPki.Trust, CardCall.Clock());

    // A Pro Santé Connect assertion proves nothing: with it switched off, what is let in is signed.
    private static readonly AssertionPolicy CardsOnly = AssertionPolicy.Default with { AcceptsProSanteConnect = false };

    [Fact]
    public void Judge_DamagedBytes_NeverLetsAnotherAssertionIn() =>
        Property.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var random = new Random(seed);
            for (var i = 0; i < 4; i++)
                Check(Mutation.Mutate(Bytes, random));
        });

    [Fact]
    public void Judge_OneBitFlippedInTheAssertion_NeverLetsAnotherAssertionIn()
    {
        var from = Message.IndexOf("<saml:Assertion", StringComparison.Ordinal);
        var to = Message.IndexOf("</saml:Assertion", StringComparison.Ordinal);
        for (var at = from; at < to; at += 3)
        {
            var damaged = Bytes.ToArray();
            damaged[at] ^= (byte)(1 << (at % 7));
            Check(damaged);
        }
    }

    [Fact]
    public void Judge_MovedElements_NeverLetsAnotherAssertionIn() =>
        Property.Holds(Gen.Choose(0, int.MaxValue - 1), seed =>
        {
            var random = new Random(seed);
            var document = XDocument.Parse(Message, LoadOptions.PreserveWhitespace);
            for (var times = random.Next(1, 3); times > 0; times--)
            {
                var elements = document.Descendants().ToArray();
                var moved = elements[random.Next(1, elements.Length)];
                var target = elements[random.Next(elements.Length)];
                if (target == moved || moved.Descendants().Contains(target))
                    continue;
                var copy = new XElement(moved);
                if (random.Next(3) > 0)
                    moved.Remove();
                if (random.Next(2) == 0)
                    target.AddFirst(copy);
                else
                    target.Add(copy);
            }

            Check(Encoding.UTF8.GetBytes(document.ToString(SaveOptions.DisableFormatting)));
        });

    [Fact]
    public void Judge_DamagedCertificate_NeverThrows()
    {
        var random = new Random(20261121);
        var certificate = CardPki.Card(PkiRole.CardCps).RawData;
        for (var i = 0; i < 1500; i++)
        {
            var damaged = Mutation.Mutate(certificate, random);
            Check(Encoding.UTF8.GetBytes(Message.Replace(Convert.ToBase64String(certificate), Convert.ToBase64String(damaged), StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Judge_OtherLooksOfTheSameMessage_NeverThrows() =>
        Property.Holds(Gen.Choose(0, int.MaxValue - 1), seed => Check(Scrambler.Scramble(Bytes, seed)));

    private static void Check(byte[] message)
    {
        var reading = RequestReader.Read(message);
        if (!reading.IsRequest)
            return;
        var verdict = Judge.Judge(message, reading.Request, CardsOnly);
        if (verdict.FaultCode is not null)
        {
            Assert.Null(verdict.Sender);
            return;
        }

        Assert.Equal(Signed, Canonical(message));
        Assert.Equal(verdict.Sender!.NameId, reading.Request.Lps?.Emetteur);
        Assert.Equal(verdict.Sender.NameId, reading.Request.Bam?.Emetteur);
    }

    private static string Canonical(byte[] message)
    {
        var root = Assert.Single(SignedTreeReader.Read(message));
        var signature = root.Node.Only(XmlDsigNames.Namespace, "Signature");
        return Encoding.UTF8.GetString(ExclusiveCanonicalizer.Write(root, root.Node, signature, []).Span);
    }
}
