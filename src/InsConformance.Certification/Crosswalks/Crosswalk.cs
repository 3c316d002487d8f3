using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;

namespace InsConformance.Certification.Crosswalks;

/// <summary>
/// Says how far the verdict on one proof reaches among several catalogues: a pass shows every proof that demands no more, a refutation refutes
/// every proof that demands no less, and anything else (blocked, error, to attach) only tells of the same demand. Immutable, thread-safe.
/// </summary>
public sealed class Crosswalk
{
    private readonly Dictionary<ProofKey, List<CrosswalkLink>> _links = [];

    /// <summary>Binds links to catalogues; what a catalogue maps from another one at hand is a link too.</summary>
    /// <param name="catalogues">Every catalogue that a tag may name or that is judged.</param>
    /// <param name="links">The links of the data file.</param>
    public Crosswalk(IReadOnlyList<Catalogue> catalogues, IReadOnlyList<CrosswalkLink> links)
    {
        Catalogues = catalogues;
        var ids = catalogues.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var link in links)
            Add(link);
        foreach (var catalogue in catalogues)
        {
            foreach (var proof in catalogue.Proofs.Select(p => p.Proof))
            {
                if (proof.MappedFrom is { } origin && ids.Contains(origin.Catalogue))
                    Add(new CrosswalkLink(origin, new ProofKey(catalogue.Id, proof.Id), LinkRelation.Same, null, proof.Source, proof.Evidence, proof.Place));
            }
        }
    }

    /// <summary>The catalogues bound.</summary>
    public IReadOnlyList<Catalogue> Catalogues { get; }

    /// <summary>Every link that ends at a proof, in file order.</summary>
    public IReadOnlyList<CrosswalkLink> LinksOf(ProofKey proof) => _links.GetValueOrDefault(proof) ?? [];

    /// <summary>All proofs, other than itself, that a verdict on a proof speaks of.</summary>
    /// <param name="from">The proof that was played.</param>
    /// <param name="verdict">How it ended.</param>
    public IReadOnlyCollection<ProofKey> Reach(ProofKey from, Verdict verdict)
    {
        if (!_links.ContainsKey(from))
            return [];
        if (verdict == Verdict.Passed)
            return Walk(from, (link, at) => link.Carries(at));
        if (verdict == Verdict.Failed)
            return Walk(from, (link, at) => link.Carries(link.Other(at)));
        var same = Walk(from, (link, at) => link.Carries(at));
        same.IntersectWith(Walk(from, (link, at) => link.Carries(link.Other(at))));
        return same;
    }

    private HashSet<ProofKey> Walk(ProofKey from, Func<CrosswalkLink, ProofKey, bool> passes)
    {
        var reached = new HashSet<ProofKey> { from };
        var next = new Queue<ProofKey>([from]);
        while (next.TryDequeue(out var at))
        {
            foreach (var link in LinksOf(at))
            {
                if (passes(link, at) && reached.Add(link.Other(at)))
                    next.Enqueue(link.Other(at));
            }
        }

        reached.Remove(from);
        return reached;
    }

    private void Add(CrosswalkLink link)
    {
        foreach (var end in (ReadOnlySpan<ProofKey>)[link.First, link.Second])
        {
            if (!_links.TryGetValue(end, out var list))
                _links.Add(end, list = []);
            list.Add(link);
        }
    }
}
