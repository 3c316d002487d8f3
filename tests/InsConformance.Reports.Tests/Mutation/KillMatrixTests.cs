using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Reports.Mutation;

namespace InsConformance.Reports.Tests.Mutation;

public sealed class KillMatrixTests
{
    private static readonly (string Key, string Name)[] Scenarios = [("f:1", "Un"), ("f:2", "Deux")];

    [Fact]
    public void Verdict_EveryMutantKilled_IsPassed() => Assert.Equal(Verdict.Passed, Of(Mutant("m", "f:1")).Verdict);

    [Fact]
    public void Verdict_OneSurvivor_IsFailedAndNamed()
    {
        var matrix = Of(Mutant("m", "f:1"), Mutant("n"));

        Assert.Equal(Verdict.Failed, matrix.Verdict);
        Assert.Equal(["n"], matrix.Survivors);
    }

    [Fact]
    public void Verdict_KilledButNotByATagItNames_IsFailed() =>
        Assert.Equal(Verdict.Failed, Of(Mutant("m", "f:1") with { Unkept = ["cnda:2.05"] }).Verdict);

    [Theory]
    [InlineData(Verdict.Error)]
    [InlineData(Verdict.Blocked)]
    [InlineData(Verdict.Manual)]
    public void State_ScenarioNeitherPassedNorFailed_IsNeverAKill(Verdict verdict)
    {
        var mutant = Mutant("m", "f:1") with { Troubles = [new MutantTrouble("f:2", verdict, "cassé")] };

        Assert.Equal(MutantState.Unclear, mutant.State);
        Assert.Equal(Verdict.Error, Of(mutant).Verdict);
        Assert.DoesNotContain("m", Of(mutant).Survivors);
    }

    [Fact]
    public void Verdict_Interrupted_IsBlockedEvenWhenAllPlayedWereKilled() =>
        Assert.Equal(Verdict.Blocked, KillMatrix.Of([Mutant("m", "f:1")], Scenarios, [], MutantPlay.Named, 1, isInterrupted: true).Verdict);

    [Fact]
    public void State_NotAllPlayedAndNoKill_IsInterruptedNotSurvived() =>
        Assert.Equal(MutantState.Interrupted, (Mutant("m") with { Played = ["f:1"] }).State);

    [Fact]
    public void Verdict_NothingPlayed_IsNeverPassed()
    {
        Assert.Equal(Verdict.Blocked, Of().Verdict);
        Assert.Equal(Verdict.Blocked, Of(Mutant("m") with { Planned = [], Played = [] }).Verdict);
    }

    [Fact]
    public void Idle_ScenariosAndRequirementsWithoutKill_AreListed()
    {
        var assessment = Assessment.Of(SampleRun.Cnda, [new("f:1", "Un", ["@cnda:2.05"], Verdict.Passed), new("f:2", "Deux", ["@cnda:2.08-1"], Verdict.Passed)]);

        var matrix = KillMatrix.Of([Mutant("m", "f:1")], Scenarios, [assessment], MutantPlay.Named, 1, isInterrupted: false);

        Assert.Equal(["f:2"], matrix.IdleScenarios);
        Assert.Equal(2, matrix.Requirements.Count);
        Assert.Single(matrix.IdleRequirements, r => r.EndsWith(":2.08", StringComparison.Ordinal));
        Assert.Equal([new MatrixKill("m", "f:1")], matrix.Requirements.Single(r => r.Id == "2.05").Kills);
    }

    [Fact]
    public void Idle_Interrupted_WhatDidNotMeetEveryMutantIsNotPlayed()
    {
        var assessment = Assessment.Of(SampleRun.Cnda, [new("f:1", "Un", ["@cnda:2.05"], Verdict.Passed), new("f:2", "Deux", ["@cnda:2.08-1"], Verdict.Passed)]);

        var matrix = KillMatrix.Of([Mutant("m") with { Played = ["f:1"] }, Mutant("n") with { Played = ["f:1"] }], Scenarios, [assessment], MutantPlay.All, 1, isInterrupted: true);

        Assert.Equal(["f:1"], matrix.IdleScenarios);
        Assert.Equal(["f:2"], matrix.UnplayedScenarios);
        Assert.EndsWith(":2.05", Assert.Single(matrix.IdleRequirements), StringComparison.Ordinal);
        Assert.EndsWith(":2.08", Assert.Single(matrix.UnplayedRequirements), StringComparison.Ordinal);
    }

    [Fact]
    public void Idle_ReferenceDidNotPass_NothingIsKnown()
    {
        var matrix = Of() with { NotPlayed = "la référence n'est pas conforme." };

        Assert.Empty(matrix.IdleScenarios);
        Assert.Equal(["f:1", "f:2"], matrix.UnplayedScenarios);
    }

    [Fact]
    public void Build_InterruptedMatrix_ReportAndWorkbookSayNotPlayed()
    {
        using var run = new SampleRun();
        run.Add("Cas", Verdict.Passed, ["@cnda:2.05"]);
        KillMatrixFile.Write(run.Folder, Of(Mutant("m", "f:1"), Mutant("n") with { Played = [] }) with { IsInterrupted = true });

        run.Build();

        var html = run.Read("rapport.html");
        Assert.Contains("Scénarios non joués jusqu", html, StringComparison.Ordinal);
        Assert.DoesNotContain("Scénarios qui ne détectent aucun mutant", html, StringComparison.Ordinal);
        var rows = WorkbookText.Rows(run.Folder.DossierPath, "Mutants").Select(r => (r[0], r[1], r[2]));
        Assert.Equal([("Ensemble", "■ Bloqué", ""), ("Mutant", "✔ Détecté", "m"), ("Mutant", "■ Interrompu", "n"), ("Scénario", "■ Non joué jusqu'au bout", "f:2")], rows);
        Assert.Contains("\"unplayedScenarios\": [\n    \"f:2\"", run.Read("mutants.json"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("=1+1.feature", "\"'=1+1.feature\"")]
    [InlineData("+1.feature", "\"'+1.feature\"")]
    [InlineData("-1.feature", "\"'-1.feature\"")]
    [InlineData("@A1.feature", "\"'@A1.feature\"")]
    [InlineData("  =1.feature", "\"'  =1.feature\"")]
    [InlineData("\u00A0=1.feature", "\"'\u00A0=1.feature\"")]
    [InlineData("\t1.feature", "\"'\t1.feature\"")]
    [InlineData("＝1.feature", "\"'＝1.feature\"")]
    [InlineData("=\"a\";b.feature", "\"'=\"\"a\"\";b.feature\"")]
    [InlineData("a=1.feature", "a=1.feature")]
    [InlineData("dossier-1.feature", "dossier-1.feature")]
    [InlineData("a;b.feature", "\"a;b.feature\"")]
    public void Csv_NameThatASpreadsheetWouldCompute_IsAText(string scenario, string cell)
    {
        using var run = new SampleRun();
        var matrix = Of(Mutant("m", "f:1")) with { Requirements = [new MatrixRequirement("cnda-insi", "2.05", "Titre", ["f:1"], [new MatrixKill("m", scenario)])] };

        KillMatrixFile.Write(run.Folder, matrix);

        Assert.EndsWith($"\r\ncnda-insi;2.05;m;{cell}\r\n", run.Read("mutants.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Build_Matrix_HasASheetWithEachMutantThenWhatCaughtNone()
    {
        using var run = new SampleRun();
        run.Add("Cas", Verdict.Passed, ["@cnda:2.05"]);
        var assessment = Assessment.Of(SampleRun.Cnda, [new("f:2", "Deux", ["@cnda:2.08-1"], Verdict.Passed)]);
        KillMatrixFile.Write(run.Folder, KillMatrix.Of([Mutant("=tue", "f:1"), Mutant("survivant")], Scenarios, [assessment], MutantPlay.Named, 1, isInterrupted: false));

        run.Build();

        Assert.Empty(WorkbookText.Faults(run.Folder.DossierPath));
        var rows = WorkbookText.Rows(run.Folder.DossierPath, "Mutants").Select(r => string.Join(" | ", r)).ToArray();
        Assert.Equal("Mutant | ✔ Détecté | =tue | Titre\nRègle. | cnda:2.05 | Un | 2", rows[1]);
        Assert.Equal("Mutant | ✘ Survivant | survivant | Titre\nRègle. | cnda:2.05 |  | 2", rows[2]);
        Assert.StartsWith("Exigence | △ Ne détecte aucun mutant | ", rows[3], StringComparison.Ordinal);
        Assert.Equal("Scénario | △ Ne détecte aucun mutant | f:2 | Deux |  |  | 2", rows[4]);
        Assert.All(WorkbookText.Cells(run.Folder.DossierPath, "Mutants"), c => Assert.False(c.IsFormula));
    }

    [Fact]
    public void And_SecondPassage_AddsKillsAndKeepsPromises()
    {
        var both = (Mutant("m") with { Unkept = ["cnda:2.05"] }).And(Mutant("m", "f:2"));

        Assert.Equal(MutantState.Killed, both.State);
        Assert.Equal(["f:1", "f:2", "f:1", "f:2"], both.Played);
        Assert.Empty(both.Unkept);
    }

    [Fact]
    public void Build_RunWithASurvivor_IsRedEverywhereThoughEveryScenarioPassed()
    {
        using var run = new SampleRun();
        run.Add("Cas", Verdict.Passed, ["@cnda:2.05"]);
        KillMatrixFile.Write(run.Folder, Of(Mutant("tue", "f:1"), Mutant("survivant")));
        File.WriteAllText(run.Folder.CtrfPath, "");

        var summary = run.Build();

        Assert.Equal(ExitCode.NonConform, summary.ExitCode);
        Assert.Equal(["survivant"], summary.Mutants!.Survivors);
        Assert.Contains("Mutants survivants", run.Read("rapport.html"), StringComparison.Ordinal);
        Assert.Contains("failures=\"1\"", run.Read("junit.xml"), StringComparison.Ordinal);
        Assert.Contains("\"failed\": 1", run.Read("ctrf.json"), StringComparison.Ordinal);
    }

    [Fact]
    public void File_WrittenThenRead_IsTheSame()
    {
        using var run = new SampleRun();
        var matrix = Of(Mutant("m", "f:1"), Mutant("n") with { Troubles = [new MutantTrouble("f:2", Verdict.Blocked, "port")] });

        KillMatrixFile.Write(run.Folder, matrix);
        var first = run.Read("mutants.json");
        KillMatrixFile.Write(run.Folder, KillMatrixFile.Read(run.Folder)!);

        Assert.Equal(first, run.Read("mutants.json"));
        Assert.Contains("\"conclusion\": \"error\"", first, StringComparison.Ordinal);
    }

    [Fact]
    public void File_Broken_IsInputErrorWithItsPlace()
    {
        using var run = new SampleRun();
        File.WriteAllText(Path.Combine(run.Folder.Path, "mutants.json"), "{");

        Assert.EndsWith("mutants.json", Assert.Throws<InputException>(() => KillMatrixFile.Read(run.Folder)).Place!.File, StringComparison.Ordinal);
    }

    private static KillMatrix Of(params MutantOutcome[] mutants) => KillMatrix.Of(mutants, Scenarios, [], MutantPlay.Named, 1, isInterrupted: false);

    private static MutantOutcome Mutant(string id, params string[] killedBy) => new()
    {
        Id = id,
        Title = "Titre",
        Rule = "Règle.",
        CaughtBy = ["cnda:2.05"],
        Planned = ["f:1", "f:2"],
        Played = ["f:1", "f:2"],
        Kills = [.. killedBy.Select(k => new Kill(k, "Un", ["@cnda:2.05"], "Alors x", "Règle. Attendu : a. Obtenu : b.", null, []))],
        Troubles = [],
        Unkept = [],
    };
}
