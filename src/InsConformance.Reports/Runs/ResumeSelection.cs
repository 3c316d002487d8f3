using InsConformance.Foundation;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Results;

namespace InsConformance.Reports.Runs;

/// <summary>
/// What <c>--resume DIR</c> plays: the scenarios of an interrupted run that it did not bring to a verdict on the product. A scenario that was cut in the
/// middle is played again from its start: what the service received before the cut is gone with its mock.
/// </summary>
public static class ResumeSelection
{
    /// <summary>Keys (<c>uri:line</c>) of the scenarios without a verdict on the product.</summary>
    /// <param name="path">The folder of that run.</param>
    /// <exception cref="InputException">Not a run folder, or its facts or messages cannot be read.</exception>
    public static IReadOnlyCollection<string> From(string path)
    {
        var folder = RunFolder.Open(path);
        var record = File.Exists(folder.MessagesPath) ? MessageReader.Read(folder.MessagesPath) : new RunRecord(null, null, []);
        return Of(folder.ReadFacts(), record);
    }

    /// <summary>The software of that run.</summary>
    /// <param name="path">The folder of that run.</param>
    /// <exception cref="InputException">Not a run folder, or its facts cannot be read.</exception>
    public static ProductFacts Software(string path) => RunFolder.Open(path).ReadFacts().Product;

    internal static IReadOnlyCollection<string> Of(RunFacts facts, RunRecord record)
    {
        var judged = record.Scenarios.Where(s => s.Verdict is Verdict.Passed or Verdict.Failed or Verdict.Manual).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Planned.Where(key => !judged.Contains(key))];
    }
}
