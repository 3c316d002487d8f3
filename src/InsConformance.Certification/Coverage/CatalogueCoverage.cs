using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Crosswalks;
using InsConformance.Certification.Profiles;
using InsConformance.Foundation;

namespace InsConformance.Certification.Coverage;

/// <summary>What features there are for a catalogue, before anything is played. Immutable.</summary>
/// <param name="Catalogue">The requirement set.</param>
/// <param name="Requirements">In catalogue order.</param>
public sealed record CatalogueCoverage(Catalogue Catalogue, IReadOnlyList<RequirementCoverage> Requirements)
{
    /// <summary>All scenarios.</summary>
    public IEnumerable<ScenarioCoverage> Scenarios => Requirements.SelectMany(r => r.Scenarios);

    /// <summary>All proofs.</summary>
    public IEnumerable<ProofCoverage> Proofs => Scenarios.SelectMany(s => s.Proofs);

    /// <summary>Joins features to a catalogue by tag.</summary>
    /// <param name="catalogue">The requirement set.</param>
    /// <param name="features">Every scenario of the features, its verdict left aside.</param>
    /// <param name="scope">The chosen profiles.</param>
    /// <param name="crosswalk">Lets a feature that carries the tag of another catalogue count here.</param>
    /// <exception cref="InputException">A tag names no proof or several, with the scenario's place.</exception>
    public static CatalogueCoverage Of(Catalogue catalogue, IEnumerable<ScenarioOutcome> features, ProfileScope scope, Crosswalk? crosswalk)
    {
        var evidence = new ProofOutcomes(catalogue, crosswalk);
        foreach (var feature in features)
            evidence.Add(feature with { Verdict = Verdict.Passed });
        var byProof = catalogue.Proofs.ToDictionary(p => p.Proof.Id, StringComparer.Ordinal);
        return new CatalogueCoverage(catalogue, [.. catalogue.Requirements.Select(r =>
        {
            ScenarioCoverage[] scenarios = [.. r.Scenarios.Select(s =>
            {
                ProofCoverage[] proofs = [.. s.Proofs.Select(p => Of(byProof[p.Id], evidence, scope))];
                return new ScenarioCoverage(s, proofs.Select(p => p.State).Together(), proofs);
            })];
            return new RequirementCoverage(r, scenarios.Select(s => s.State).Together(), scenarios, r.WithoutScenario);
        })]);
    }

    private static ProofCoverage Of(CatalogueProof subject, ProofOutcomes evidence, ProfileScope scope)
    {
        var (features, carried) = evidence.Of(subject);
        if (!scope.Holds(subject.Proof.Profiles))
            return new ProofCoverage(subject, CoverageState.NotApplicable, features, carried, ProfileScope.ReasonFor(subject.Proof.Profiles));
        if (features.Count > 0)
            return new ProofCoverage(subject, features.Count > carried.Count ? CoverageState.Automated : CoverageState.ThroughCrosswalk, features, carried, null);
        return subject.Proof.Automation switch
        {
            Automation.Dossier => new ProofCoverage(subject, CoverageState.Automated, [], [], subject.Proof.AutomationNote),
            Automation.Manual => new ProofCoverage(subject, CoverageState.Manual, [], [], subject.Proof.AutomationNote),
            Automation.Later => new ProofCoverage(subject, CoverageState.Later, [], [], subject.Proof.AutomationNote),
            Automation.Unknown => new ProofCoverage(subject, CoverageState.Unknown, [], [], subject.Proof.AutomationNote),
            _ => new ProofCoverage(subject, CoverageState.Missing, [], [], $"Aucune feature ne porte l'étiquette {subject.Proof.Tag}."),
        };
    }
}
