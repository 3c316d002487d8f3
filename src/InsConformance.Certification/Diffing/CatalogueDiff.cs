using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;

namespace InsConformance.Certification.Diffing;

/// <summary>What changed between two versions of a requirement set, compared by id. Immutable.</summary>
/// <param name="Changes">Requirements first, then scenarios, then proofs, each in catalogue order.</param>
public sealed record CatalogueDiff(IReadOnlyList<CatalogueChange> Changes)
{
    /// <summary>Compares two versions.</summary>
    /// <param name="old">The older one.</param>
    /// <param name="new">The newer one.</param>
    public static CatalogueDiff Between(Catalogue old, Catalogue @new) => new(
    [
        .. Compare(ChangeLevel.Requirement, old.Requirements.Select(Entry), @new.Requirements.Select(Entry)),
        .. Compare(ChangeLevel.Scenario, Scenarios(old), Scenarios(@new)),
        .. Compare(ChangeLevel.Proof, old.Proofs.Select(Entry), @new.Proofs.Select(Entry)),
    ]);

    /// <summary>Features that carry a tag of the set and may no longer prove what they say. What was only added outdates nothing.</summary>
    /// <param name="old">The older version, whose ids the features carry.</param>
    /// <param name="features">Every scenario of the features; verdicts do not count.</param>
    public IReadOnlyList<OutdatedFeature> Outdated(Catalogue old, IEnumerable<ScenarioOutcome> features)
    {
        var changed = Changes.Where(c => c.Kind != ChangeKind.Added).ToLookup(c => (c.Level, c.Id));
        return
        [
            .. from feature in features
               from tag in feature.Tags.Where(old.Owns).Distinct(StringComparer.Ordinal)
               from named in old.ProofsOfTag(tag).Take(1)
               let change = changed[(ChangeLevel.Proof, named.Proof.Id)]
                   .Concat(changed[(ChangeLevel.Scenario, named.Scenario.Id)])
                   .Concat(changed[(ChangeLevel.Requirement, named.Requirement.Id)])
                   .FirstOrDefault()
               where change is not null
               select new OutdatedFeature(feature.Key, feature.Name, tag, change),
        ];
    }

    private static IEnumerable<CatalogueChange> Compare(ChangeLevel level, IEnumerable<Versioned> old, IEnumerable<Versioned> @new)
    {
        var before = old.ToDictionary(e => e.Id, StringComparer.Ordinal);
        var after = @new.ToDictionary(e => e.Id, StringComparer.Ordinal);
        foreach (var entry in before.Values)
        {
            if (!after.TryGetValue(entry.Id, out var now))
            {
                yield return new CatalogueChange(level, ChangeKind.Removed, entry.Id, entry.Text, null);
                continue;
            }

            if (!Wording.Same(entry.Text, now.Text))
                yield return new CatalogueChange(level, ChangeKind.Reworded, entry.Id, entry.Text, now.Text);
            if (!entry.Profiles.Select(ProfileNames.Fold).ToHashSet().SetEquals(now.Profiles.Select(ProfileNames.Fold)))
                yield return new CatalogueChange(level, ChangeKind.Reprofiled, entry.Id, string.Join(" | ", entry.Profiles), string.Join(" | ", now.Profiles));
        }

        foreach (var entry in after.Values.Where(e => !before.ContainsKey(e.Id)))
            yield return new CatalogueChange(level, ChangeKind.Added, entry.Id, null, entry.Text);
    }

    // Profiles are compared where they count, at the proof, so that one change is told once.
    private static Versioned Entry(Requirement r) => new(r.Id, r.Statement ?? r.Title, []);

    private static Versioned Entry(CatalogueProof p) => new(p.Proof.Id, p.Proof.Statement, p.Proof.Profiles);

    private static IEnumerable<Versioned> Scenarios(Catalogue catalogue) =>
        catalogue.Requirements.SelectMany(r => r.Scenarios).Select(s => new Versioned(s.Id, s.Statement ?? s.Title, []));

    private sealed record Versioned(string Id, string Text, IReadOnlyList<string> Profiles);
}
