using System.Runtime.InteropServices;
using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Crosswalks;

namespace InsConformance.Certification.Assessments;

/// <summary>Gathers, for each proof of one catalogue, the outcomes that speak of it.</summary>
internal sealed class ProofOutcomes(Catalogue catalogue, Crosswalk? crosswalk)
{
    private readonly Dictionary<string, IReadOnlyList<ScenarioOutcome>> _outcomes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CarriedOutcome>> _carried = new(StringComparer.Ordinal);
    private IReadOnlyList<ScenarioOutcome> _alone = [];

    public void Add(ScenarioOutcome outcome)
    {
        foreach (var proof in catalogue.ProofsNamedBy(outcome.Tags, outcome.Place))
            Add(proof.Proof.Id, outcome);
        foreach (var witness in crosswalk?.Catalogues ?? [])
        {
            foreach (var origin in witness.ProofsNamedBy(outcome.Tags, outcome.Place))
                Carry(outcome, witness, origin);
        }
    }

    public (IReadOnlyList<ScenarioOutcome> Outcomes, IReadOnlyList<CarriedOutcome> Carried) Of(CatalogueProof proof) =>
        (_outcomes.GetValueOrDefault(proof.Proof.Id) ?? [], _carried.GetValueOrDefault(proof.Proof.Id) ?? []);

    /// <summary>How many scenarios name the proof by its own tag: one that another catalogue lends may be left out.</summary>
    public int Named(CatalogueProof proof)
    {
        var (outcomes, carried) = Of(proof);
        return outcomes.Count - carried.Count;
    }

    private void Carry(ScenarioOutcome outcome, Catalogue witness, CatalogueProof origin)
    {
        foreach (var reached in crosswalk!.Reach(new ProofKey(witness.Id, origin.Proof.Id), outcome.Verdict))
        {
            if (reached.Catalogue != catalogue.Id)
                continue;
            // A scenario that carries the tag itself, or reaches the proof twice, counts once.
            if (_outcomes.TryGetValue(reached.Proof, out var outcomes) && ReferenceEquals(outcomes[^1], outcome))
                continue;
            Add(reached.Proof, outcome);
            if (!_carried.TryGetValue(reached.Proof, out var carried))
                _carried.Add(reached.Proof, carried = []);
            carried.Add(new CarriedOutcome(outcome, origin));
        }
    }

    private void Add(string proof, ScenarioOutcome outcome)
    {
        ref var outcomes = ref CollectionsMarshal.GetValueRefOrAddDefault(_outcomes, proof, out _);
        if (outcomes is List<ScenarioOutcome> several)
            several.Add(outcome);
        else
            outcomes = outcomes is null ? Alone(outcome) : new List<ScenarioOutcome> { outcomes[0], outcome };
    }

    /// <summary>A list of one. Most proofs have no other, and the proofs of one scenario share it.</summary>
    private IReadOnlyList<ScenarioOutcome> Alone(ScenarioOutcome outcome) =>
        _alone is [var known] && ReferenceEquals(known, outcome) ? _alone : _alone = [outcome];
}
