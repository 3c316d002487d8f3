namespace InsConformance.InsiMock.Drifting;

/// <summary>Compares one real answer with the mock's, aspect by aspect.</summary>
internal static class AnswerComparison
{
    /// <summary>The differences, each with the value of both sides.</summary>
    /// <param name="real">What the real service answered.</param>
    /// <param name="mock">What the mock answers, or how it would write the same outcome.</param>
    /// <param name="comparesData">Whether both speak of the same person.</param>
    public static IEnumerable<(DriftKind Kind, string What, string Real, string Mock)> Compare(SeenAnswer real, SeenAnswer mock, bool comparesData)
    {
        var (ours, theirs) = (Aspects.Of(mock), Aspects.Of(real));
        foreach (var (key, value) in theirs.Values)
        {
            if (ours.Values.TryGetValue(key, out var own) && own != value && (key.Kind is not DriftKind.Data || comparesData))
                yield return (key.Kind, key.What, key.Kind is DriftKind.Data ? "" : value, key.Kind is DriftKind.Data ? "" : own);
        }

        foreach (var difference in Present(theirs, ours))
            yield return difference;
    }

    /// <summary>Where one side has an element that the other has not, and where both have the same in another order.</summary>
    private static IEnumerable<(DriftKind Kind, string What, string Real, string Mock)> Present(Aspects real, Aspects mock)
    {
        foreach (var (path, theirs) in real.Children)
        {
            if (!mock.Children.TryGetValue(path, out var ours))
                continue;
            var both = theirs.Where(ours.Contains).ToList();
            if (!both.SequenceEqual(ours.Where(theirs.Contains)))
                yield return (DriftKind.Shape, $"order {path}", Names(both), Names(ours.Where(theirs.Contains)));
            foreach (var only in theirs.Except(ours))
                yield return (KindOf(only), $"element {only}", "present", "absent");
            foreach (var only in ours.Except(theirs))
                yield return (KindOf(only), $"element {only}", "absent", "present");
        }
    }

    // Whether a person has a history is a matter of the person.
    private static DriftKind KindOf(string path) => path.EndsWith("/INSHISTO", StringComparison.Ordinal) ? DriftKind.Data : DriftKind.Shape;

    private static string Names(IEnumerable<string> paths) => string.Join(' ', paths.Select(p => p[(p.LastIndexOf('/') + 1)..]));
}
