using System.Text.Json;
using InsConformance.Cards.Tracing;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Mutation;

/// <summary>Reads why a scenario ended as it did against a mutant, from its record.</summary>
public static class KillReading
{
    private const int MostCards = 12;

    /// <summary>The kill that a failed scenario is.</summary>
    /// <param name="scenario">A scenario with the verdict failed.</param>
    /// <param name="exchange">Its last exchange, when it is kept.</param>
    /// <param name="withCards">Whether to tell what was said to the cards.</param>
    public static Kill KillOf(ScenarioRecord scenario, KillExchange? exchange, bool withCards)
    {
        var evidence = new ScenarioEvidence(scenario, [], null);
        var culprit = evidence.Culprit;
        return new Kill(
            scenario.Key,
            scenario.Name,
            scenario.Tags,
            culprit is null ? "" : $"{culprit.Keyword} {culprit.Text}".Trim(),
            evidence.Problem ?? "",
            exchange,
            withCards ? CardsOf(scenario) : []);
    }

    /// <summary>The trouble that a scenario is which ended neither passed nor failed.</summary>
    public static MutantTrouble TroubleOf(ScenarioRecord scenario) =>
        new(scenario.Key, scenario.Verdict, new ScenarioEvidence(scenario, [], null).Problem ?? "");

    /// <summary>The last commands that went to the cards before the step that failed.</summary>
    private static string[] CardsOf(ScenarioRecord scenario) =>
    [
        .. scenario.Steps.SelectMany(s => s.Attachments)
            .Where(a => a.MediaType == ApduEvidence.MediaType)
            .SelectMany(EventsOf)
            .Select(e => e.Kind == ApduEvidenceKind.Command ? $"{ApduWords.What(e)} : {ApduWords.Status(e.Status)}" : ApduWords.What(e))
            .TakeLast(MostCards),
    ];

    private static IReadOnlyList<ApduEvidence> EventsOf(AttachmentRecord attachment)
    {
        try
        {
            return ApduEvidence.FromJson(attachment.Body.Span);
        }
        catch (JsonException e)
        {
            throw new HarnessException("card-evidence", $"what a step attached of the cards cannot be read: {e.Message}");
        }
    }
}
