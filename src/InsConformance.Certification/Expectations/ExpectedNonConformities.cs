using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Expectations;

/// <summary>The known non-conformities of a product (<c>--expected FILE</c>). Immutable.</summary>
/// <param name="Entries">In file order.</param>
public sealed record ExpectedNonConformities(IReadOnlyList<ExpectedNonConformity> Entries)
{
    /// <summary>No known non-conformity.</summary>
    public static ExpectedNonConformities None { get; } = new([]);

    /// <summary>Reads a file: <c>expected:</c> lists entries with <c>scenario:</c> or <c>tag:</c>, and <c>reason:</c>.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <exception cref="InputException">Unreadable, unknown key, no reason, neither or both of scenario and tag, the same target twice.</exception>
    public static ExpectedNonConformities Load(string path) => Read(YamlFile.Load(path));

    /// <summary>Reads the same from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">The name to show in messages.</param>
    /// <exception cref="InputException">As <see cref="Load"/>.</exception>
    public static ExpectedNonConformities Parse(string text, string path) => Read(YamlFile.Parse(text, path));

    /// <summary>
    /// Says which failures were expected and which entries no longer hold. Only verdict failed can be expected:
    /// a harness error or a blocked scenario stays what it is.
    /// </summary>
    /// <param name="outcomes">Every played scenario.</param>
    /// <param name="whole">Whether the run played everything: then an entry that no scenario matches no longer holds either.</param>
    public ExpectationResult Apply(IReadOnlyCollection<ScenarioOutcome> outcomes, bool whole)
    {
        var expected = new Dictionary<string, string>(StringComparer.Ordinal);
        var over = new List<ExpectedNonConformity>();
        var unknown = new List<ExpectedNonConformity>();
        foreach (var entry in Entries)
        {
            var matched = outcomes.Where(entry.Matches).ToArray();
            var failed = matched.Where(o => o.Verdict == Verdict.Failed).ToArray();
            foreach (var outcome in failed)
                expected.TryAdd(outcome.Key, entry.Reason);
            if (failed.Length > 0)
                continue;
            var holdsNoMore = matched.Length == 0 ? whole : matched.All(o => o.Verdict == Verdict.Passed);
            (holdsNoMore ? over : unknown).Add(entry);
        }

        return new ExpectationResult(expected, over, unknown);
    }

    private static ExpectedNonConformities Read(YamlMap root)
    {
        var seen = new Dictionary<string, Place>(StringComparer.Ordinal);
        var entries = new List<ExpectedNonConformity>();
        foreach (var map in root.Maps("expected"))
        {
            var (scenario, tag) = (map.OptionalText("scenario"), map.OptionalText("tag"));
            if (string.IsNullOrEmpty(scenario) == string.IsNullOrEmpty(tag))
                throw map.Error("scenario", "an entry needs either 'scenario' (uri:line) or 'tag', not both");
            if (scenario?.StartsWith('@') == true)
                throw map.Error("scenario", "'scenario' must be a key uri:line; write a tag under 'tag'");
            if (tag is { Length: > 0 } && (tag[0] != '@' || tag.Length == 1))
                throw map.Error("tag", $"'tag' must start with @, not '{tag}'");
            var target = scenario ?? tag!;
            if (!seen.TryAdd(target, map.Place))
                throw map.Error(scenario is null ? "tag" : "scenario", $"'{target}' is already listed at {seen[target]}");
            entries.Add(new ExpectedNonConformity(target, map.Text("reason").Trim()));
            map.RefuseUnknownKeys();
        }

        root.RefuseUnknownKeys();
        return new ExpectedNonConformities(entries);
    }
}
