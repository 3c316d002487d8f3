using System.Text;
using System.Text.RegularExpressions;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Html;
using InsConformance.Reports.Runs;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

public sealed partial class ReportPageTests
{
    private const string Hostile = "</title></style><script>alert(1)</script>\"' onload=x <img src=x onerror=y>&amp;\u202Egnp\u0007";

    [Fact]
    public void Report_Failures_ComeFirstWithRuleAndExchange()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();
        var html = run.Read("rapport.html");

        var rule = html.IndexOf("Les caractères hors du jeu autorisé", StringComparison.Ordinal);
        var marked = html.IndexOf("<mark>", StringComparison.Ordinal);
        var response = html.IndexOf("&lt;CodeCR&gt;01&lt;/CodeCR&gt;", StringComparison.Ordinal);
        var table = html.IndexOf("<table>", StringComparison.Ordinal);
        Assert.True(0 < rule && rule < marked && marked < response && response < table, $"{rule} {marked} {response} {table}");
        Assert.Matches("<mark> *&lt;NomNaissance&gt;D’ÆION&lt;/NomNaissance&gt; +← constat 1</mark>", html);
    }

    [Fact]
    public void Report_EveryVerdict_ShowsWordAndSign()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();
        var html = run.Read("rapport.html");

        Assert.All(Enum.GetValues<Verdict>(), v => Assert.Contains($"{v.Sign()} {v.French()}", html, StringComparison.Ordinal));
        Assert.Contains("✘ Non conforme (attendue)", html, StringComparison.Ordinal);
        Assert.Contains("○ Non couverte", html, StringComparison.Ordinal);
        Assert.Contains("ce n'est pas une preuve de terrain", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Pages_HostileNames_AreEscapedEverywhere()
    {
        using var run = new SampleRun(Samples.Facts() with { Product = new(Hostile, Hostile, Hostile, Hostile, Hostile, Hostile), TagFilter = Hostile, Insi = Hostile });
        var exchange = run.Folder.SaveExchange(Samples.Exchange(Hostile, "<a x=\"]]>\">" + Hostile, Hostile) with { Operation = Hostile, Target = Hostile, FaultCode = Hostile });
        var scenario = run.Add(Hostile, Verdict.Failed, ["@cnda:2.05", "@" + Hostile], Hostile, exchange);
        run.Add(scenario with
        {
            Key = "x:1",
            Feature = Hostile,
            Uri = Hostile,
            Rule = Hostile,
            Steps = [new StepRecord(Hostile, Hostile, 1, Hostile, StepStatus.Failed, Verdict.Error, TimeSpan.Zero, new StepProblem(Hostile, Hostile, Hostile),
                [new AttachmentRecord("text/html", Hostile, Encoding.UTF8.GetBytes(Hostile)), new AttachmentRecord(Hostile, null, new byte[3]), new AttachmentRecord("image/png", Hostile, new byte[3])])],
        });
        run.Build();

        foreach (var file in Directory.GetFiles(run.Folder.Path, "*.html", SearchOption.AllDirectories))
        {
            var html = File.ReadAllText(file);
            // The page's own script alone.
            html = html.Replace($"<script>{ReportScript.Code}</script>", "", StringComparison.Ordinal);
            Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
            Assert.DoesNotContain('\u202E', html);
            Assert.DoesNotContain('\u0007', html);
            Assert.Empty(ForeignTag().Matches(html[html.IndexOf("</style>", StringComparison.Ordinal)..][8..]).Select(m => m.Value));
        }
    }

    [Theory]
    [InlineData("<>&\"'", "&lt;&gt;&amp;\"'")]
    [InlineData("a\u0000\u001B\u007F", "a␀␛␡")]
    [InlineData("a\u2066b\u200Fc", "a⟨U+2066⟩b⟨U+200F⟩c")]
    [InlineData("\U0001F600", "\U0001F600")]
    [InlineData("l1\r\nl2", "l1\nl2")]
    public void HtmlWriter_Text_IsEscaped(string text, string expected)
    {
        var output = new StringWriter();

        new HtmlWriter(output).Text(text);

        Assert.Equal(expected, output.ToString());
    }

    [Fact]
    public void HtmlWriter_Attribute_CannotBeLeft()
    {
        var output = new StringWriter();

        new HtmlWriter(output).Open("a", ("title", "<>&\" onclick='x'\u0000"));

        Assert.Equal("<a title=\"&lt;&gt;&amp;&quot; onclick='x'␀\">", output.ToString());
    }

    [Fact]
    public void HtmlWriter_LoneSurrogate_IsReplaced()
    {
        var output = new StringWriter();

        new HtmlWriter(output).Text("\uD83D\uDE00 \uD83D");

        Assert.Equal("\U0001F600 \uFFFD", output.ToString());
    }

    [Fact]
    public void Pages_Policy_AllowsTheirOwnStyleAndScriptAlone()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();
        var html = run.Read("rapport.html");

        var style = Regex.Match(html, "<style>(.*?)</style>", RegexOptions.Singleline).Groups[1].Value;
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(style)));
        var script = Regex.Match(html, "<script>(.*?)</script>", RegexOptions.Singleline).Groups[1].Value;
        var scriptHash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        Assert.Contains($"default-src 'none'; style-src 'sha256-{hash}'; script-src 'sha256-{scriptHash}'; img-src data:;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", run.Read("preuves/2.03/2.03-3_LPS_de_reference_1.0.0.html"), StringComparison.Ordinal);
        Assert.DoesNotContain(" style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("http://", Regex.Replace(html, "<pre>.*?</pre>", "", RegexOptions.Singleline), StringComparison.Ordinal);
    }

    [Fact]
    public void ProofPage_FailedProof_CanBeReadAlone()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();

        var html = run.Read("preuves/2.03/2.03-3_LPS_de_reference_1.0.0.html");

        Assert.Contains("<meta name=\"insconformance:state\" content=\"failed\">", html, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"insconformance:simulated\" content=\"mock-service reference-lps\">", html, StringComparison.Ordinal);
        Assert.Contains("Aucune requête ne part avec une ligature", html, StringComparison.Ordinal);
        Assert.Contains("✘ Non conforme", html, StringComparison.Ordinal);
        Assert.Contains("href=\"../../echanges/0002-urn_uuid_7c9e6679-7425-40de-944b-e07fc1f90ae7.request.xml\"", html, StringComparison.Ordinal);
        Assert.Contains("80 ms", html, StringComparison.Ordinal);
    }

    [Fact]
    public void ProofPages_OnlyForPlayedProofs()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();

        Assert.Equal(
            ["2.03-1", "2.03-3", "2.05", "2.07-2", "2.08-1", "2.08-2"],
            Directory.GetFiles(run.Folder.ProofsPath, "*", SearchOption.AllDirectories).Select(f => Path.GetFileName(f).Split('_')[0]).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("<a><b x='1\"'>t &amp; u</b><c/></a>", "0:<a>|1:<b x=\"1&quot;\">t &amp; u</b>|1:<c/>|0:</a>")]
    [InlineData("<a>t<b/>u</a>", "0:<a>t|1:<b/>|1:u|0:</a>")]
    [InlineData("<a></a>", "0:<a></a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", "0:<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>")]
    [InlineData("not xml\nat all", "0:not xml|0:at all")]
    public void PrettyXml_AnyBytes_GivesLines(string xml, string expected) =>
        Assert.Equal(expected, string.Join('|', PrettyXml.Lines(Encoding.UTF8.GetBytes(xml)).Select(l => $"{l.Depth}:{l.Text}")));

    [Fact]
    public void PrettyXml_HostileDepthAndLength_StaysBounded()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 200_000));
        var lines = PrettyXml.Lines(Encoding.UTF8.GetBytes(deep));
        var wide = PrettyXml.Lines(Encoding.UTF8.GetBytes($"<a>{new string('x', 1_000_000)}</a>"));

        Assert.True(lines.Count < 100);
        Assert.True(wide.Single().Text.Length < 1000);
    }

    [Fact]
    public void Report_ThousandScenarios_StaysUnderThreeMegabytes()
    {
        using var run = new SampleRun(Samples.Facts() with { Product = new("P", "1", null, null, "operator") });
        var exchange = run.Folder.SaveExchange(Samples.Exchange("m", SampleRun.Request(new string('X', 20_000)), SampleRun.Response("00")));
        for (var i = 0; i < 1000; i++)
            run.Add($"Scénario {i}", i % 10 == 0 ? Verdict.Failed : Verdict.Passed, ["@insi"], i % 10 == 0 ? "Une règle." : null, exchange);

        run.Build();

        Assert.InRange(run.Bytes("rapport.html").Length, 100_000, 3_000_000);
    }

    [RequiresToolFact("chromium")]
    public void Report_Chromium_ShowsItWithoutComplaint()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();
        using var temp = new TemporaryFolder();

        var result = ExternalTool.Run("chromium",
            ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", $"--user-data-dir={temp.Path}/p", "--enable-logging=stderr", "--dump-dom", "file://" + run.Folder.ReportPath]);

        Assert.Contains("À regarder d'abord", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Content Security Policy", result.Error, StringComparison.Ordinal);
    }

    /// <summary>A tag or attribute that the pages never write themselves.</summary>
    [GeneratedRegex("<(?!/?(?:html|head|body|header|main|footer|section|article|div|p|h1|h2|h3|h4|ul|ol|li|dl|dt|dd|span|strong|small|a|b|i|br|table|thead|tbody|tr|th|td|pre|code|mark|details|summary|img|nav|search|label|input|fieldset|legend|output|svg|rect|ins|del)[ >])[^>]{0,40}|<[a-z][^>\"]*(?:\"[^\"]*\"[^>\"]*)* on[a-z]+=")]
    private static partial Regex ForeignTag();
}
