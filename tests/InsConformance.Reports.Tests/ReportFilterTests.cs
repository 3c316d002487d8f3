using System.Text.RegularExpressions;
using InsConformance.Foundation;
using InsConformance.Testing;

namespace InsConformance.Reports.Tests;

/// <summary>The report in a real browser, used as a person does.</summary>
public sealed class ReportFilterTests
{
    private const string Shown = "[...document.querySelectorAll('section details[data-v]:not([hidden]) summary')].length";
    private const string Told = "document.querySelector('.filtres output').textContent";

    [RequiresToolFact("chromium")]
    public async Task Report_SearchAndFilters_ShowWhatFits()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();
        await using var page = await Browser.OpenAsync(run.Folder.ReportPath);
        var all = int.Parse(await page.EvaluateAsync(Shown), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(all > 4);
        Assert.Equal("false", await page.EvaluateAsync("document.querySelector('.filtres').hidden"));

        await page.EvaluateAsync("document.querySelector('input[value=failed]').click()");
        Assert.Equal("0", await page.EvaluateAsync("document.querySelectorAll('[data-v]:not([data-v=failed]):not([hidden])').length"));
        Assert.NotEqual("0", await page.EvaluateAsync("document.querySelectorAll('[data-v=failed]:not([hidden])').length"));
        Assert.Matches(@"^\d+ sur \d+ affichés$", await page.EvaluateAsync(Told));
        await page.EvaluateAsync("document.querySelector('input[value=failed]').click()");
        Assert.Equal(all.ToString(System.Globalization.CultureInfo.InvariantCulture), await page.EvaluateAsync(Shown));

        // The key goes to the search; accents and case do not matter.
        await page.TypeAsync("/");
        Assert.Equal("search", await page.EvaluateAsync("document.activeElement.type"));
        await page.TypeAsync("CARACTERES");
        await page.WaitForAsync("(v => v.length > 0 && v.length < 10 && v.every(e => e.textContent.toLowerCase().includes('caractères')))([...document.querySelectorAll('[data-v]:not([hidden])')])");
        Assert.Equal("CARACTERES", await page.EvaluateAsync("document.querySelector('input[type=search]').value"));

        await page.EvaluateAsync("(e => { e.value = 'introuvable'; e.dispatchEvent(new Event('input')); })(document.querySelector('input[type=search]'))");
        await page.WaitForAsync(Told + ".startsWith('0 sur ')");
        Assert.Equal("0", await page.EvaluateAsync("document.querySelectorAll('section[data-groupe]:not([hidden])').length"));
    }

    [RequiresToolFact("chromium")]
    public async Task Report_NarrowScreen_DoesNotScrollSideways()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();
        await using var page = await Browser.OpenAsync(run.Folder.ReportPath, width: 500);

        Assert.Equal("true", await page.EvaluateAsync("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    /// <summary>Ids are unique and every link of the page leads somewhere.</summary>
    [Fact]
    public void Report_Links_LeadToIdsAndFilesThatAreThere()
    {
        using var run = SampleRun.OfEveryVerdict();
        File.WriteAllText(run.Folder.MessagesPath, "");
        run.Build();
        var html = run.Read("rapport.html");
        var ids = Regex.Matches(html, " id=\"([^\"]+)\"").Select(m => m.Groups[1].Value).ToArray();
        var links = Regex.Matches(html, " href=\"([^\"]+)\"").Select(m => m.Groups[1].Value).Distinct().ToArray();

        Assert.Equal(ids.Length, ids.Distinct().Count());
        Assert.True(links.Count(l => l.StartsWith('#')) >= 4);
        Assert.All(links, link => Assert.True(
            link.StartsWith('#') ? ids.Contains(link[1..]) : File.Exists(run.Folder.At(Uri.UnescapeDataString(link))), link));
    }

    [Theory]
    [InlineData("La règle. Attendu : DÆION. Obtenu : DAION.", "<dt>Attendu</dt><dd>D<ins>Æ</ins>ION</dd><dt>Obtenu</dt><dd>D<del>A</del>ION</dd>")]
    [InlineData("La règle. Attendu : un. Obtenu : trois.", "<dt>Attendu</dt><dd><ins>un</ins></dd><dt>Obtenu</dt><dd><del>trois</del></dd>")]
    [InlineData("La règle. Attendu : AAA. Obtenu : AAAA.", "<dd>AAA</dd><dt>Obtenu</dt><dd>AAA<del>A</del></dd>")]
    [InlineData("La règle. Attendu : XX😀. Obtenu : XX😁.", "<dd>XX<ins>😀</ins></dd><dt>Obtenu</dt><dd>XX<del>😁</del></dd>")]
    [InlineData("La règle. Attendu : <b>. Obtenu : <i>.", "<dd>&lt;<ins>b</ins>&gt;</dd>")]
    [InlineData("Autre chose.", "Autre chose.</p>")]
    public void Report_Problem_ShowsTheDifference(string problem, string expected)
    {
        using var run = new SampleRun(Samples.Facts());
        run.Add("S", Verdict.Failed, ["@insi"], problem, run.Folder.SaveExchange(Samples.Exchange("m", "<a/>", "<a/>")));
        run.Build();

        Assert.Contains(expected, run.Read("rapport.html"), StringComparison.Ordinal);
    }
}
