using InsConformance.Foundation;
using InsConformance.Gherkin.Messages;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Summary;

namespace InsConformance.Reports.Trends;

/// <summary>What a report says of another run of the same suite. Immutable.</summary>
/// <param name="Facts">What was played, when and against what.</param>
/// <param name="Counts">Scenarios per verdict.</param>
/// <param name="Verdicts">The verdict of each scenario by key.</param>
public sealed record EarlierRun(RunFacts Facts, VerdictCounts Counts, IReadOnlyDictionary<string, Verdict> Verdicts)
{
    /// <summary>Reads a run.</summary>
    /// <param name="path">Its folder.</param>
    /// <exception cref="InputException">It is no run, or its messages cannot be read.</exception>
    public static EarlierRun Read(string path)
    {
        var folder = RunFolder.Open(path);
        if (!File.Exists(folder.MessagesPath))
            throw new InputException("earlier-run", null, $"{folder.Path} has no messages.ndjson, so it says nothing of its scenarios", "leave it out");
        return Of(new EvidenceReader(folder, folder.ReadFacts(), MessageReader.Read(folder.MessagesPath)).Join([]));
    }

    internal static EarlierRun Of(RunEvidence run) => new(
        run.Facts,
        RunSummary.CountsOf(run),
        run.Scenarios.GroupBy(s => s.Record.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Select(s => s.Record.Verdict).Worst()!.Value, StringComparer.Ordinal));
}
