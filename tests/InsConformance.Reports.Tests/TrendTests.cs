using InsConformance.Foundation;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Trends;

namespace InsConformance.Reports.Tests;

public sealed class TrendTests
{
    [Fact]
    public void Report_WithEarlierRuns_SetsThemSideBySideAndSaysWhatChanged()
    {
        var oldest = Run(-2, "0.8", ("a", Verdict.Failed));
        var before = Run(-1, "0.9", ("a", Verdict.Failed), ("b", Verdict.Passed), ("c", Verdict.Passed), ("parti", Verdict.Passed));
        using var run = new SampleRun(Samples.Facts());
        foreach (var (name, verdict) in new[] { ("a", Verdict.Passed), ("b", Verdict.Blocked), ("c", Verdict.Passed), ("neuf", Verdict.Passed) })
        {
            var record = run.Add(name, verdict, ["@insi"], verdict is Verdict.Passed ? null : "Une règle.");
            run.Replace(record, record with { Key = name });
        }


        run.Build(new ReportOptions { Earlier = [before, oldest] });

        var html = run.Read("rapport.html");
        var (first, second, third) = (html.IndexOf(" 0.8<", StringComparison.Ordinal), html.IndexOf(" 0.9<", StringComparison.Ordinal), html.IndexOf("(ce run)", StringComparison.Ordinal));
        Assert.True(0 < first && first < second && second < third, $"{first} {second} {third}");
        Assert.Contains("href=\"#evolution\"", html, StringComparison.Ordinal);
        Assert.Contains("1 scénario : ne passent plus</summary><ul><li>b <span class=\"doux\">b</span></li></ul>", html, StringComparison.Ordinal);
        Assert.Contains("1 scénario : passent maintenant</summary><ul><li>a ", html, StringComparison.Ordinal);
        Assert.Contains("1 scénario : nouveaux</summary><ul><li>neuf ", html, StringComparison.Ordinal);
        Assert.Contains("1 scénario : absents de ce run</summary><ul><li><span class=\"doux\">parti", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Report_WithoutEarlierRuns_HasNoTrend()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();

        Assert.DoesNotContain("evolution", run.Read("rapport.html").Split("</style>")[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Read_FolderWithoutMessages_IsWrongInput()
    {
        using var run = SampleRun.OfEveryVerdict();
        run.Build();

        var error = Assert.Throws<InputException>(() => EarlierRun.Read(run.Folder.Path));

        Assert.Contains("has no messages.ndjson", error.Message, StringComparison.Ordinal);
    }

    private static EarlierRun Run(int day, string version, params (string Key, Verdict Verdict)[] scenarios)
    {
        var facts = Samples.Facts() with { RunId = version, Started = Samples.Start.AddDays(day), Product = new ProductFacts("P", version, null, null, "reference") };
        var counts = new InsConformance.Reports.Summary.VerdictCounts(
            scenarios.Count(s => s.Verdict is Verdict.Passed), scenarios.Count(s => s.Verdict is Verdict.Failed), 0, 0, 0, 0);
        return new EarlierRun(facts, counts, scenarios.ToDictionary(s => s.Key, s => s.Verdict));
    }
}
