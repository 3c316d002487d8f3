using InsConformance.Foundation;

namespace InsConformance.Reports.Trends;

/// <summary>What became of the scenarios from one run to the next. Keys, in order.</summary>
/// <param name="Broken">Passed then, do not now.</param>
/// <param name="Mended">Did not pass then, do now.</param>
/// <param name="New">Were not there.</param>
/// <param name="Gone">Are not there any more.</param>
internal sealed record RunChanges(IReadOnlyList<string> Broken, IReadOnlyList<string> Mended, IReadOnlyList<string> New, IReadOnlyList<string> Gone)
{
    public bool IsEmpty => Broken.Count + Mended.Count + New.Count + Gone.Count == 0;

    public static RunChanges Between(EarlierRun before, EarlierRun now)
    {
        string[] Both(Func<Verdict, Verdict, bool> fits) =>
            [.. now.Verdicts.Where(n => before.Verdicts.TryGetValue(n.Key, out var then) && fits(then, n.Value)).Select(n => n.Key).Order(StringComparer.Ordinal)];
        static string[] Only(EarlierRun one, EarlierRun other) => [.. one.Verdicts.Keys.Where(k => !other.Verdicts.ContainsKey(k)).Order(StringComparer.Ordinal)];
        return new RunChanges(
            Both((then, isNow) => then == Verdict.Passed && isNow != Verdict.Passed),
            Both((then, isNow) => then != Verdict.Passed && isNow == Verdict.Passed),
            Only(now, before),
            Only(before, now));
    }
}
