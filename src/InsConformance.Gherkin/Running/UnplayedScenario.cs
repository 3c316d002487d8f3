using InsConformance.Foundation;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>The result of a scenario that the run meant to play and did not, because it was interrupted: blocked, so that it is neither forgotten nor passed, and nobody is blamed.</summary>
internal static class UnplayedScenario
{
    public static ScenarioRecord Of(Pickle pickle)
    {
        var d = pickle.Description;
        var steps = pickle.Steps.Select((s, i) => new StepRecord(
            s.Keyword,
            s.Text,
            s.Line,
            s.ReadableArgument,
            StepStatus.Unknown,
            Verdict.Blocked,
            TimeSpan.Zero,
            i == 0 ? StepVerdict.NotPlayed : null,
            []));
        return new(d.Key, d.Uri, d.Line, d.Feature, d.Rule, d.Name, d.Tags, Verdict.Blocked, default, TimeSpan.Zero, null, [.. steps]);
    }
}
