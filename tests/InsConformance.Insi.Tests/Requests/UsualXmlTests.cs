using System.Text;
using FsCheck;
using FsCheck.Fluent;
using InsConformance.Insi.Tests.Hostile;
using InsConformance.Insi.Xml;
using InsConformance.Testing;

namespace InsConformance.Insi.Tests.Requests;

/// <summary>The quick reader of usual messages accepts nothing that the library refuses, and reads nothing otherwise.</summary>
public sealed class UsualXmlTests
{
    private static readonly string[] Tokens =
    [
        "<a>", "</a>", "<b>", "</b>", "<a/>", "<p:a>", "</p:a>", "<a xmlns='u'>", "<p:a xmlns:p='u'>", "<a xmlns:p=\"v\" p:x='1'>", "<b xmlns=''>", "<a x='1' x='2'>",
        "<a xmlns:p='u' xmlns:q='u' p:x='' q:x=''>", "<a xmlns:xml='u'>", "<a xml:lang='fr'>", "<xmlns:a/>", "<a xmlns:p=''>", "<a x = \"a>b\" >", "<a x='1'y='2'>", "<a x>",
        "<a / >", "< a>", "</ a>", "</a >", "<1a>", "<a:b:c/>", "<:a/>", "<a:/>", "<a.b-c_1/>", "text", " ", "\n", "\t", ">", "]", "]]>", "&amp;", "&", "<!-- c -->", "<![CDATA[x]]>", "<?p?>",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>", "<?xml version=\"1.0\" encoding=\"utf-8\"?>", "<?xml version='1.0'?>", "<!DOCTYPE a>", "\r\n", "é", "\0", "<", "<a", "x='", "<a x='<'>", "<a x='\n'>",
        "<a xmlns='http://www.w3.org/2000/xmlns/'>", "<a xmlns:p='http://www.w3.org/XML/1998/namespace'>",
    ];

    [Fact]
    public void Read_RandomMarkup_IsAsTheLibraryReadsIt() => Prop.ForAll(
        Gen.Elements(Tokens).ListOf().Select(string.Concat).ToArbitrary(),
        Agrees).Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(20_000)).WithEndSize(14));

    [Fact]
    public void Read_BalancedMarkup_IsAsTheLibraryReadsIt() => Prop.ForAll(
        Gen.Elements(Tokens).ListOf().Select(t => "<a xmlns:p='u'>" + string.Concat(t) + "</a>").ToArbitrary(),
        Agrees).Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(20_000)).WithEndSize(8));

    [Fact]
    public void Read_DamagedRequests_IsAsTheLibraryReadsIt() => Prop.ForAll(
        ArbMap.Default.ArbFor<int>(),
        seed =>
        {
            var random = new Random(seed);
            var message = random.Next(2) == 0 ? Specimens.RequestBytes() : Scrambler.Scramble(Specimens.RequestBytes(), seed);
            return Agrees(Mutation.Mutate(message, random));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(10_000)));

    [Fact]
    public void Read_TightLimits_IsAsTheLibraryReadsIt() => Prop.ForAll(
        ArbMap.Default.ArbFor<PositiveInt>(),
        seed =>
        {
            var random = new Random(seed.Get);
            var limits = new XmlLimits
            {
                MaxDepth = random.Next(1, 9),
                MaxElements = random.Next(1, 60),
                MaxAttributes = random.Next(0, 6),
                MaxTextLength = random.Next(0, 80),
            };
            return Agrees(random.Next(2) == 0 ? Specimens.RequestBytes() : Indented(), limits);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(FuzzSuite.Scaled(3000)));

    [Fact]
    public void Read_UsualRequests_NeedsNoLibrary()
    {
        Assert.True(UsualXml.TryRead(Specimens.RequestBytes(), XmlLimits.Default, []));
        Assert.True(UsualXml.TryRead(Indented(), XmlLimits.Default, []));
    }

    private static byte[] Indented() =>
        Encoding.UTF8.GetBytes(System.Xml.Linq.XDocument.Parse(Encoding.UTF8.GetString(Specimens.RequestBytes())).ToString().ReplaceLineEndings("\n"));

    private static bool Agrees(string message) => Agrees(Encoding.UTF8.GetBytes(message));

    private static bool Agrees(byte[] message) => Agrees(message, XmlLimits.Default);

    private static bool Agrees(byte[] message, XmlLimits limits)
    {
        var quick = new List<SeenElement>();
        if (!UsualXml.TryRead(message, limits, quick))
            return quick.Count == 0;
        var slow = new List<SeenElement>();
        Assert.Null(ElementTable.ReadAnything(message, limits, slow));
        Assert.Equal(slow.Select(Describe), quick.Select(Describe));
        Assert.Equal(slow.Select(e => slow.IndexOf(e.Parent!)), quick.Select(e => quick.IndexOf(e.Parent!)));
        return true;
    }

    private static string Describe(SeenElement e) =>
        $"{e.NamespaceUri}|{e.LocalName}|{e.Depth}|{e.Line}:{e.Column}|{e.HasChildren}|{e.Text}|{string.Join(",", e.Attributes)}";
}
