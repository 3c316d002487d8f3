using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.TestCases;

/// <summary>
/// A run as the suites and cases that JUnit and CTRF are written from: one suite per feature, then what turns a run red without being
/// a scenario, so that a tool which counts cases never sees a green run that is not.
/// </summary>
internal static class TestSuites
{
    public static IReadOnlyList<TestSuite> Of(RunEvidence run) =>
        [.. run.Scenarios.GroupBy(s => (s.Record.Uri, s.Record.Feature)).Select(g => Feature(run, g.Key.Feature, g)), .. Others(run)];

    private static TestSuite Feature(RunEvidence run, string feature, IEnumerable<ScenarioEvidence> scenarios)
    {
        var starts = scenarios.Select(s => s.Record.Started).Where(s => s != default).DefaultIfEmpty(run.Facts.Started);
        return new TestSuite(feature, starts.Min(), [.. scenarios.Select(Scenario)]);
    }

    private static TestCase Scenario(ScenarioEvidence scenario)
    {
        var record = scenario.Record;
        var (outcome, word) = (record.Verdict, scenario.ExpectedReason) switch
        {
            (Verdict.Passed, _) => (TestOutcome.Passed, record.Verdict.Word()),
            (Verdict.Failed, not null) => (TestOutcome.Skipped, "expected"),
            (Verdict.Failed, _) => (TestOutcome.Failed, record.Verdict.Word()),
            (Verdict.Manual, _) => (TestOutcome.Pending, record.Verdict.Word()),
            _ => (TestOutcome.Error, record.Verdict.Word()),
        };
        var (message, detail) = (outcome, scenario.ExpectedReason) switch
        {
            (TestOutcome.Passed, _) => ("", ""),
            (_, { } reason) => ($"Non-conformité attendue : {reason}", $"{scenario.Problem}\n{record.Key}"),
            _ => ($"{record.Verdict.French()} : {scenario.ProblemLine}", $"{scenario.Problem}\n{record.Key}"),
        };
        return new TestCase(record.Name, record.Uri, record.Line, record.Started, record.Duration, outcome, word, message, detail, record.Tags);
    }

    private static IEnumerable<TestSuite> Others(RunEvidence run)
    {
        if (run.Gaps.Count > 0)
            yield return new TestSuite("Preuves manquantes", run.Facts.Started, [.. run.Gaps.Select(g => Other(g, TestOutcome.Error, "missing-evidence"))]);
        if (run.Mutants is { Mutants.Count: > 0 } matrix)
            yield return new TestSuite("Mutants", run.Facts.Started, [.. matrix.Mutants.Select(Mutant)]);
        if (run.Expectations.NoLongerHappens.Count > 0)
        {
            yield return new TestSuite("Non-conformités attendues", run.Facts.Started,
                [.. run.Expectations.NoLongerHappens.Select(e => Other($"{e.Target} ne se produit plus ({e.Reason})", TestOutcome.Failed, "no-longer-happens"))]);
        }
    }

    private static TestCase Mutant(MutantOutcome mutant)
    {
        var (outcome, why) = mutant.State switch
        {
            MutantState.Killed when mutant.Unkept.Count == 0 => (TestOutcome.Passed, ""),
            MutantState.Killed or MutantState.Survived => (TestOutcome.Failed, "aucun scénario nommé ne voit cette faute : " + string.Join(", ", mutant.Unkept.DefaultIfEmpty("tous"))),
            MutantState.Unselected => (TestOutcome.Skipped, "hors de la sélection de ce run"),
            _ => (TestOutcome.Error, string.Join(" ; ", mutant.Troubles.Select(t => $"{t.Scenario} {t.Problem}").DefaultIfEmpty("interrompu"))),
        };
        return new TestCase($"{mutant.Id} : {mutant.Title}", "scenarios/mutants.yaml", 0, default, default, outcome, mutant.State.ToString(), why, why, []);
    }

    private static TestCase Other(string text, TestOutcome outcome, string word) => new(text, "run", 0, default, default, outcome, word, text, text, []);
}
