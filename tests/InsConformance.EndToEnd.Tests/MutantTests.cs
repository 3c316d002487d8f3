using System.Net;
using System.Text.Json;
using InsConformance.Lps.Mutants;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests;

public sealed class MutantTests
{
    /// <summary>What shows the fault: a request of either search, or a PIN at the card.</summary>
    private static readonly string[] Evidence = ["RECSANSVITALE", "RECVITALE", "VERIFY"];

    public static TheoryData<string> Mutants() =>
        [.. MutantCatalogue.Load(Repository.PathTo("scenarios", "mutants.yaml")).Mutants.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Mutants))]
    public void Run_Mutant_IsCaughtByTheScenariosItNamesAndTheReportShowsWhy(string id)
    {
        using var place = new Workplace();
        var mutant = MutantCatalogue.Load(Repository.PathTo("scenarios", "mutants.yaml")).Find(id);
        var output = place.PathTo("run");

        // Only the scenarios that are to catch it: with the whole suite for each mutant this test would take longer than all others together.
        var (result, summary) = Insconf.Play(place, "--lps", "reference:" + id, "--tags", string.Join(" or ", mutant.CaughtBy.Select(t => "@" + t)), "--output", output);

        Assert.Equal(1, result.ExitCode);
        Assert.Equal(0, summary.GetProperty("scenarios").GetProperty("error").GetInt32());
        Assert.Equal(0, summary.GetProperty("scenarios").GetProperty("blocked").GetInt32());
        var failed = summary.GetProperty("notPassed").EnumerateArray().ToArray();
        var report = File.ReadAllText(Path.Combine(output, "rapport.html"));
        Assert.Contains(failed, f => Problem(f).Contains("Attendu", StringComparison.Ordinal) || IsRefusal(f));
        Assert.All(failed, f => Assert.Contains(Problem(f).Split(" Attendu")[0], WebUtility.HtmlDecode(report), StringComparison.Ordinal));
        Assert.Contains("<pre", report, StringComparison.Ordinal);
        if (!mutant.CaughtBy.All(IsOfIdentities) && !failed.All(IsRefusal))
            Assert.Contains(Evidence, e => report.Contains(e, StringComparison.Ordinal));
        Assert.All(mutant.CaughtBy, tag => Assert.Contains(TagsOfFailed(output, failed), t => t == "@" + tag));
    }

    /// <summary>A fault in what is entered, shown or kept may show without any call: the problem itself says what the LPS did.</summary>
    private static bool IsOfIdentities(string tag) => tag.StartsWith("dmn:", StringComparison.Ordinal) || tag.StartsWith("segur:", StringComparison.Ordinal);

    /// <summary>The software would not do what it should: nothing came to the service or a card.</summary>
    private static bool IsRefusal(JsonElement failed) => Problem(failed).Contains("Le logiciel a refusé", StringComparison.Ordinal);

    private static string Problem(JsonElement failed) => failed.GetProperty("problem").GetString()!;

    /// <summary>Tags of the scenarios that failed, from the messages: pickles joined by uri and line.</summary>
    private static HashSet<string> TagsOfFailed(string folder, JsonElement[] failed)
    {
        var run = Gherkin.Messages.MessageReader.Read(Path.Combine(folder, "messages.ndjson"));
        var keys = failed.Select(f => f.GetProperty("key").GetString()).ToHashSet();
        return [.. run.Scenarios.Where(s => keys.Contains(s.Key)).SelectMany(s => s.Tags)];
    }
}
