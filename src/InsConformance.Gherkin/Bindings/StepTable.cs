namespace InsConformance.Gherkin.Bindings;

/// <summary>
/// Finds the definitions that match a step text. Definitions are filed under the first word of their literal beginning,
/// so that a text is only compared with those that begin as it does. Thread-safe once built.
/// </summary>
internal sealed class StepTable
{
    private readonly Dictionary<string, List<StepDefinition>> _byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<StepDefinition>>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly List<StepDefinition> _others = [];

    public StepTable(IEnumerable<StepDefinition> definitions)
    {
        _lookup = _byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var definition in definitions)
        {
            var space = definition.Pattern.Prefix.IndexOf(' ', StringComparison.Ordinal);
            if (space <= 0)
            {
                _others.Add(definition);
                continue;
            }

            var word = definition.Pattern.Prefix[..space];
            if (!_byFirstWord.TryGetValue(word, out var list))
                _byFirstWord.Add(word, list = []);
            list.Add(definition);
        }
    }

    /// <summary>Every match, in registry order.</summary>
    /// <param name="text">Step text.</param>
    /// <param name="kind">Kind of the step; <see langword="null"/> for any.</param>
    public IReadOnlyList<StepMatch> Match(string text, StepKind? kind)
    {
        List<StepMatch>? matches = null;
        var space = text.AsSpan().IndexOf(' ');
        if (space > 0 && _lookup.TryGetValue(text.AsSpan(0, space), out var filed))
            Collect(filed, text, kind, ref matches);
        Collect(_others, text, kind, ref matches);
        if (matches is null)
            return [];
        if (matches.Count > 1)
            matches.Sort((a, b) => a.Definition.Index.CompareTo(b.Definition.Index));
        return matches;
    }

    private static void Collect(List<StepDefinition> candidates, string text, StepKind? kind, ref List<StepMatch>? matches)
    {
        foreach (var candidate in candidates)
        {
            if ((kind is null || candidate.IsFor(kind.Value)) && candidate.Pattern.Match(text) is { } arguments)
                (matches ??= []).Add(new(candidate, arguments));
        }
    }
}
