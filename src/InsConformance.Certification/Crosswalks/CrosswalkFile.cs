using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Crosswalks;

/// <summary>
/// Reads <c>scenarios/crosswalk.yaml</c>: <c>groups</c>, each between two catalogues, of <c>links</c> between two ids. An id is that of a proof,
/// or that of a requirement or scenario which has exactly one proof, as in a tag. Thread-safe.
/// </summary>
public static class CrosswalkFile
{
    /// <summary>Reads the links between catalogues at hand; a group that concerns another one is left alone.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <param name="catalogues">The catalogues at hand, by id.</param>
    /// <param name="known">Ids of all catalogues, at hand or not; <see langword="null"/> to accept any.</param>
    /// <exception cref="InputException">Wrong YAML, unknown key or catalogue, an id that names nothing or several proofs, a link to itself or given twice, no reason for a difference.</exception>
    public static IReadOnlyList<CrosswalkLink> Load(string path, IReadOnlyList<Catalogue> catalogues, IReadOnlyCollection<string>? known = null) =>
        Read(YamlFile.Load(path), catalogues, known);

    /// <summary>Reads the same from text.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">The name to show in messages.</param>
    /// <param name="catalogues">As for <see cref="Load"/>.</param>
    /// <param name="known">As for <see cref="Load"/>.</param>
    /// <exception cref="InputException">As <see cref="Load"/>.</exception>
    public static IReadOnlyList<CrosswalkLink> Parse(string text, string path, IReadOnlyList<Catalogue> catalogues, IReadOnlyCollection<string>? known = null) =>
        Read(YamlFile.Parse(text, path), catalogues, known);

    private static List<CrosswalkLink> Read(YamlMap root, IReadOnlyList<Catalogue> catalogues, IReadOnlyCollection<string>? known)
    {
        var links = new List<CrosswalkLink>();
        var seen = new Dictionary<(ProofKey, ProofKey), Place>();
        foreach (var group in root.Maps("groups"))
        {
            var (first, second) = (Find(group, "a", catalogues, known), Find(group, "b", catalogues, known));
            if (first is not null && second is not null)
                links.AddRange(ReadGroup(group, first, second, seen));
        }

        root.RefuseUnknownKeys();
        return links;
    }

    private static Catalogue? Find(YamlMap group, string side, IReadOnlyList<Catalogue> catalogues, IReadOnlyCollection<string>? known)
    {
        var id = group.Text(side);
        if (known?.Contains(id) == false)
            throw group.Error(side, $"no catalogue has the id '{id}'; known: {string.Join(", ", known)}");
        return catalogues.FirstOrDefault(c => c.Id == id);
    }

    private static IEnumerable<CrosswalkLink> ReadGroup(YamlMap group, Catalogue first, Catalogue second, Dictionary<(ProofKey, ProofKey), Place> seen)
    {
        var (source, evidence) = (group.Text("source"), ProofDefaults.ReadEvidence(group, group.Text("evidence")));
        foreach (var map in group.Maps("links"))
        {
            var (a, b) = (ReadEnd(map, "a", first), ReadEnd(map, "b", second));
            if (a == b)
                throw map.Error("b", "a proof cannot be linked with itself");
            if (!seen.TryAdd((a, b), map.Place))
                throw map.Error("a", $"{a.Proof} and {b.Proof} are already linked at {seen[(a, b)]}");
            var relation = ReadRelation(map);
            var why = relation == LinkRelation.Same ? map.OptionalText("why") : map.Text("why").Trim();
            yield return new CrosswalkLink(a, b, relation, why, source, evidence, map.Place);
            map.RefuseUnknownKeys();
        }

        group.RefuseUnknownKeys();
    }

    private static ProofKey ReadEnd(YamlMap map, string side, Catalogue catalogue)
    {
        var id = map.Text(side);
        return catalogue.ProofsOf(id) switch
        {
            [] => throw map.Error(side, $"'{id}' names nothing in catalogue {catalogue.Id} {catalogue.Version}"),
            [var proof] => new ProofKey(catalogue.Id, proof.Proof.Id),
            var several => throw map.Error(side, $"'{id}' names {several.Count} proofs; name one of {string.Join(", ", several.Select(p => p.Proof.Id))}"),
        };
    }

    private static LinkRelation ReadRelation(YamlMap map) => map.OptionalText("relation") switch
    {
        null or "same" => LinkRelation.Same,
        "a-demands-more" => LinkRelation.FirstDemandsMore,
        "b-demands-more" => LinkRelation.SecondDemandsMore,
        "partial" => LinkRelation.Partial,
        var other => throw map.Error("relation", $"'relation' must be same, a-demands-more, b-demands-more or partial, not '{other}'"),
    };
}
