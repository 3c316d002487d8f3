using System.Net;
using System.Text.Json;
using InsConformance.Lps.Mutants;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests;

public sealed class MutantTests(MutantRun run) : IClassFixture<MutantRun>
{
    /// <summary>What shows the fault: a request of either search, or a PIN at the card.</summary>
    private static readonly string[] Evidence = ["RECSANSVITALE", "RECVITALE", "VERIFY"];

    public static TheoryData<string> Mutants() =>
        [.. MutantCatalogue.Load(Repository.PathTo("scenarios", "mutants.yaml")).Mutants.Select(m => m.Id)];

    [Theory]
    [MemberData(nameof(Mutants))]
    public void Run_Mutant_IsCaughtByTheScenariosItNamesAndTheReportShowsWhy(string id)
    {
        var mutant = MutantCatalogue.Load(Repository.PathTo("scenarios", "mutants.yaml")).Find(id);

        var outcome = run.Mutant(id);

        Assert.Equal("killed", outcome.GetProperty("state").GetString());
        Assert.Equal(0, outcome.GetProperty("troubles").GetArrayLength());
        var kills = outcome.GetProperty("kills").EnumerateArray().ToArray();
        var section = run.Section(id);
        Assert.Contains(kills, k => Problem(k).Contains("Attendu", StringComparison.Ordinal) || IsRefusal(k));
        Assert.All(kills, k => Assert.Contains(Problem(k).Split(" Attendu")[0], WebUtility.HtmlDecode(section), StringComparison.Ordinal));
        if (!mutant.CaughtBy.All(IsOfIdentities) && !kills.All(IsRefusal))
            Assert.Contains(Evidence, e => section.Contains(e, StringComparison.Ordinal));
        var tags = kills.SelectMany(k => k.GetProperty("tags").EnumerateArray()).Select(t => t.GetString()).ToHashSet();
        Assert.All(mutant.CaughtBy, tag => Assert.Contains("@" + tag, tags));
    }

    [Fact]
    public void Run_AllMutants_IsConformBecauseTheReferencePassesAndNoMutantSurvives()
    {
        Assert.Equal(0, run.Result.ExitCode);
        Assert.Equal(0, run.Summary.GetProperty("notPassed").GetArrayLength());
        Assert.Equal(Mutants().Count, run.Summary.GetProperty("mutants").GetProperty("killed").GetInt32());
        Assert.Empty(run.Matrix.GetProperty("survivors").EnumerateArray());
        Assert.False(run.Matrix.GetProperty("isInterrupted").GetBoolean());
    }

    [Fact]
    public void Run_AllMutants_EveryAutomatedRequirementKillsOne() => Assert.Empty(run.Matrix.GetProperty("idleRequirements").EnumerateArray());

    /// <summary>A scenario that caught nothing was played against every mutant but those of the adapter: that is what makes the list true.</summary>
    [Fact]
    public void Run_AllMutants_WhatCaughtNothingMetThemAll()
    {
        var least = MutantCatalogue.Load(Repository.PathTo("scenarios", "mutants.yaml")).Mutants.Count(m => m.CaughtBy.Any(t => t != "driver"));
        Assert.All(
            run.Matrix.GetProperty("scenarios").EnumerateArray().Where(s => s.GetProperty("kills").GetArrayLength() == 0),
            s => Assert.InRange(s.GetProperty("against").GetInt32(), least, Mutants().Count));
    }

    [Fact]
    public void Run_AllMutants_LeavesAFolderThatVerifies()
    {
        using var place = new Workplace();
        Assert.Equal(0, Insconf.Run(place, "report", "verify", run.Folder).ExitCode);
    }

    [Fact]
    public void Run_AllMutantsWithoutTheScenariosThatCatchThem_SaysThatTheyWereNotPlayed()
    {
        using var place = new Workplace();

        var (result, summary) = Insconf.Play(place, "--lps", "reference:all-mutants", "--tags", "@cnda:2.08-2", "--output", "run");

        var matrix = JsonDocument.Parse(File.ReadAllText(place.PathTo("run", "mutants.json"))).RootElement;
        Assert.DoesNotContain("mutants survivants", result.Error, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("unselected", matrix.GetProperty("mutants")[0].GetProperty("state").GetString());
        Assert.True(summary.GetProperty("mutants").GetProperty("killed").GetInt32() < Mutants().Count);
    }

    /// <summary>A fault in what is entered, shown, kept or said to the harness may show without any call: the problem itself says what the LPS did.</summary>
    private static bool IsOfIdentities(string tag) => tag == "driver" || tag.StartsWith("document", StringComparison.Ordinal) || tag.StartsWith("dmn:", StringComparison.Ordinal) || tag.StartsWith("segur:", StringComparison.Ordinal);

    /// <summary>The software would not do what it should: nothing came to the service or a card.</summary>
    private static bool IsRefusal(JsonElement kill) => Problem(kill).Contains("Le logiciel a refusé", StringComparison.Ordinal);

    private static string Problem(JsonElement kill) => kill.GetProperty("problem").GetString()!.Split('\n')[0].Trim();
}
