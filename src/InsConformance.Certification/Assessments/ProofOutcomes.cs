using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Crosswalks;

namespace InsConformance.Certification.Assessments;

/// <summary>Gathers, for each proof of one catalogue, the outcomes that speak of it.</summary>
internal sealed class ProofOutcomes(Catalogue catalogue, Crosswalk? crosswalk)
{
    private readonly Dictionary<string, (List<ScenarioOutcome> Outcomes, List<CarriedOutcome> Carried)> _byProof = new(StringComparer.Ordinal);

    public void Add(ScenarioOutcome outcome)
    {
        foreach (var proof in catalogue.ProofsNamedBy(outcome.Tags, outcome.Place))
            Entry(proof.Proof.Id).Outcomes.Add(outcome);
        foreach (var witness in crosswalk?.Catalogues ?? [])
        {
            foreach (var origin in witness.ProofsNamedBy(outcome.Tags, outcome.Place))
                Carry(outcome, witness, origin);
        }
    }

    public (IReadOnlyList<ScenarioOutcome> Outcomes, IReadOnlyList<CarriedOutcome> Carried) Of(CatalogueProof proof) =>
        _byProof.TryGetValue(proof.Proof.Id, out var found) ? found : ([], []);

    /// <summary>How many scenarios name the proof by its own tag: one that another catalogue lends may be left out.</summary>
    public int Named(CatalogueProof proof) => Of(proof) is var (outcomes, carried) ? outcomes.Count - carried.Count : 0;

    private void Carry(ScenarioOutcome outcome, Catalogue witness, CatalogueProof origin)
    {
        foreach (var reached in crosswalk!.Reach(new ProofKey(witness.Id, origin.Proof.Id), outcome.Verdict))
        {
            if (reached.Catalogue != catalogue.Id)
                continue;
            var (outcomes, carried) = Entry(reached.Proof);
            // A scenario that carries the tag itself, or reaches the proof twice, counts once.
            if (outcomes.Count > 0 && ReferenceEquals(outcomes[^1], outcome))
                continue;
            outcomes.Add(outcome);
            carried.Add(new CarriedOutcome(outcome, origin));
        }
    }

    private (List<ScenarioOutcome> Outcomes, List<CarriedOutcome> Carried) Entry(string id)
    {
        if (!_byProof.TryGetValue(id, out var entry))
            _byProof.Add(id, entry = ([], []));
        return entry;
    }
}
