using InsConformance.Foundation;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Results;

namespace InsConformance.Reports.Runs;

/// <summary>What <c>--rerun DIR</c> plays again.</summary>
public static class RerunSelection
{
    /// <summary>Keys (<c>uri:line</c>) of the scenarios of an earlier run that did not pass, those it never came to included.</summary>
    /// <param name="path">The folder of that run.</param>
    /// <exception cref="InputException">Not a run folder, or its facts or messages cannot be read.</exception>
    public static IReadOnlyCollection<string> From(string path)
    {
        var folder = RunFolder.Open(path);
        var record = File.Exists(folder.MessagesPath) ? MessageReader.Read(folder.MessagesPath) : new RunRecord(null, null, []);
        return Of(folder.ReadFacts(), record);
    }

    internal static IReadOnlyCollection<string> Of(RunFacts facts, RunRecord record)
    {
        var passed = record.Scenarios.GroupBy(s => s.Key, StringComparer.Ordinal)
            .Where(g => g.All(s => s.Verdict == Verdict.Passed)).Select(g => g.Key).ToHashSet(StringComparer.Ordinal);
        return [.. facts.Planned.Concat(record.Scenarios.Select(s => s.Key)).Distinct(StringComparer.Ordinal).Where(key => !passed.Contains(key))];
    }
}
