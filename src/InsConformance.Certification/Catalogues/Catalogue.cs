using System.Collections.Frozen;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Catalogues;

/// <summary>One requirement set with its version. Immutable, thread-safe. Made by <see cref="CatalogueFile"/>.</summary>
public sealed class Catalogue
{
    private readonly CatalogueProof[] _proofs;

    /// <summary>By what stands in a tag, which of the proofs it speaks of: those below one requirement or scenario follow one another.</summary>
    private readonly FrozenDictionary<string, (int First, int Count)>.AlternateLookup<ReadOnlySpan<char>> _byTag;

    internal Catalogue(CatalogueHead head, IReadOnlyList<Requirement> requirements)
    {
        Head = head;
        Requirements = requirements;
        _proofs = [.. from r in requirements from s in r.Scenarios from p in s.Proofs select new CatalogueProof(r, s, p)];
        _byTag = IndexByTag().GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Id, version, title and origin.</summary>
    public CatalogueHead Head { get; }

    /// <summary>Id, e.g. <c>cnda-insi</c>.</summary>
    public string Id => Head.Id;

    /// <summary>Version of the set, e.g. <c>reconstruit-1</c>.</summary>
    public string Version => Head.Version;

    /// <summary>French title.</summary>
    public string Title => Head.Title;

    /// <summary>Where the set was read.</summary>
    public string Source => Head.Source;

    /// <summary>How sure the set as a whole is.</summary>
    public EvidenceMark Evidence => Head.Evidence;

    /// <summary>Requirements in file order.</summary>
    public IReadOnlyList<Requirement> Requirements { get; }

    /// <summary>All proofs in file order, with what stands above each.</summary>
    public IReadOnlyList<CatalogueProof> Proofs => _proofs;

    /// <summary>Whether a tag speaks of this catalogue, e.g. any <c>@cnda:…</c>.</summary>
    public bool Owns(string tag) => Head.Owns(tag);

    /// <summary>
    /// The proofs that a scenario's tags name. A tag may carry the id of a proof, or that of a requirement or scenario
    /// that has exactly one proof: so a tag never claims more than one proof. Tags of other catalogues are left alone.
    /// </summary>
    /// <param name="tags">All tags of the scenario, inherited ones included, with <c>@</c>.</param>
    /// <param name="place">The scenario, for the error.</param>
    /// <exception cref="InputException">A tag of this catalogue names nothing, or several proofs.</exception>
    public IReadOnlyList<CatalogueProof> ProofsNamedBy(IEnumerable<string> tags, Place place)
    {
        var named = new List<CatalogueProof>();
        foreach (var tag in tags.Where(Owns).Distinct(StringComparer.Ordinal))
        {
            if (!_byTag.TryGetValue(Head.IdIn(tag), out var proofs))
                throw new InputException("unknown-catalogue-tag", place, $"the tag {tag} names nothing in catalogue {Id} {Version}", $"use one of its tags, e.g. {Nearest(tag)}");
            if (proofs.Count > 1)
                throw new InputException("vague-catalogue-tag", place, $"the tag {tag} names {proofs.Count} proofs", $"name the one proved: {TagsOf(ProofsOfTag(tag))}");
            if (!named.Contains(_proofs[proofs.First]))
                named.Add(_proofs[proofs.First]);
        }

        return named;
    }

    /// <summary>The proofs below an id, which may be that of a proof, scenario or requirement; empty when nothing has it.</summary>
    public IReadOnlyList<CatalogueProof> ProofsOf(string id) => ProofsOfTag(Head.TagOf(id));

    /// <summary>The proofs below what a tag names; empty when it names nothing here.</summary>
    public IReadOnlyList<CatalogueProof> ProofsOfTag(string tag)
    {
        if (!Owns(tag) || !_byTag.TryGetValue(Head.IdIn(tag), out var proofs))
            return [];
        return new ArraySegment<CatalogueProof>(_proofs, proofs.First, proofs.Count);
    }

    private FrozenDictionary<string, (int First, int Count)> IndexByTag()
    {
        var index = new Dictionary<string, (int First, int Count)>(_proofs.Length + Requirements.Sum(r => 1 + r.Scenarios.Count), StringComparer.Ordinal);
        for (var i = 0; i < _proofs.Length; i++)
            index.Add(CatalogueHead.InTag(_proofs[i].Proof.Id), (i, 1));
        // A tag that a scenario and a requirement share is the scenario's.
        Index(index, Requirements.SelectMany(r => r.Scenarios).Select(s => (s.Id, s.Proofs.Count)));
        Index(index, Requirements.Select(r => (r.Id, r.Scenarios.Sum(s => s.Proofs.Count))));
        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void Index(Dictionary<string, (int First, int Count)> index, IEnumerable<(string Id, int Proofs)> level)
    {
        var first = 0;
        foreach (var (id, proofs) in level)
        {
            if (proofs > 0)
                index.TryAdd(CatalogueHead.InTag(id), (first, proofs));
            first += proofs;
        }
    }

    private string Nearest(string tag) =>
        TagsOf(Proofs.OrderByDescending(p => CommonStart(p.Proof.Tag, tag)).Take(3));

    private static string TagsOf(IEnumerable<CatalogueProof> proofs) => string.Join(", ", proofs.Select(p => p.Proof.Tag));

    private static int CommonStart(string a, string b) => a.AsSpan().CommonPrefixLength(b);
}
