using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Crosswalks;
using InsConformance.Certification.Dossiers;
using InsConformance.Foundation;

namespace InsConformance.Certification.Assessments;

/// <summary>One catalogue judged by the outcomes of a run. Immutable.</summary>
/// <param name="Catalogue">The requirement set.</param>
/// <param name="Proofs">One entry per proof, in catalogue order.</param>
public sealed record Assessment(Catalogue Catalogue, IReadOnlyList<ProofAssessment> Proofs)
{
    /// <summary>
    /// Joins outcomes to proofs by tag. A proof is produced when all its scenarios were played and passed; else the worst verdict speaks.
    /// One whose scenarios passed as far as they were played is not covered, for a filter turns no proof green; a screen copy without any picture is to
    /// attach. A proof that no scenario names is to attach when only a person can produce it, and not covered otherwise.
    /// </summary>
    /// <param name="catalogue">The requirement set.</param>
    /// <param name="outcomes">Every played scenario.</param>
    /// <param name="notApplicable">Proof ids out of scope for this product, with the French reason. A played scenario outweighs it, so that nothing played is hidden.</param>
    /// <param name="crosswalk">Lets a scenario that carries the tag of another catalogue speak here, as far as its verdict reaches.</param>
    /// <param name="leftOut">Scenarios that the run left out.</param>
    /// <exception cref="InputException">A tag of this catalogue (or of one of the crosswalk) names no proof or several (with the scenario's place), or an id out of scope is unknown.</exception>
    public static Assessment Of(
        Catalogue catalogue,
        IEnumerable<ScenarioOutcome> outcomes,
        IReadOnlyDictionary<string, string>? notApplicable = null,
        Crosswalk? crosswalk = null,
        IEnumerable<LeftOutScenario>? leftOut = null)
    {
        var evidence = new ProofOutcomes(catalogue, crosswalk);
        foreach (var outcome in outcomes)
            evidence.Add(outcome);
        var unplayed = new ProofOutcomes(catalogue, crosswalk);
        foreach (var scenario in leftOut ?? [])
            unplayed.Add(scenario.Unplayed);
        foreach (var id in notApplicable?.Keys ?? [])
        {
            if (catalogue.Proofs.All(p => p.Proof.Id != id))
                throw new InputException("unknown-proof", null, $"the proof '{id}' declared out of scope is not in catalogue {catalogue.Id} {catalogue.Version}");
        }

        return new Assessment(catalogue, [.. catalogue.Proofs.Select(p => Judge(p, evidence, unplayed.Named(p), notApplicable?.GetValueOrDefault(p.Proof.Id)))]);
    }

    /// <summary>
    /// The same with what the rules on the dossier say of the proofs that they check: one that anything breaks is failed, else one that lacks anything is to attach.
    /// A proof that scenarios speak of stays as it is.
    /// </summary>
    /// <param name="findings">What the rules say; a proof is meant by the rule of its id.</param>
    public Assessment With(IReadOnlyCollection<DossierFinding> findings) => this with { Proofs = [.. Proofs.Select(p => Judge(p, findings))] };

    /// <summary>How many proofs are in a state.</summary>
    public int Count(ProofState state) => Proofs.Count(p => p.State == state);

    private static ProofAssessment Judge(ProofAssessment proof, IReadOnlyCollection<DossierFinding> findings)
    {
        var own = findings.Where(f => f.Rule.Id == proof.Proof.Id).ToArray();
        if (proof.Proof.Automation != Automation.Dossier || proof.State != ProofState.NotCovered || own.Length == 0)
            return proof;
        var state = own.Any(f => f.State == DossierState.NonConform) ? ProofState.Failed
            : own.Any(f => f.State == DossierState.Missing) ? ProofState.ToAttach
            : own.All(f => f.State == DossierState.NotApplicable) ? ProofState.NotApplicable
            : ProofState.Produced;
        return proof with { State = state, Note = string.Join('\n', own.Select(f => f.Detail)) };
    }

    private static ProofAssessment Judge(CatalogueProof subject, ProofOutcomes evidence, int unplayed, string? outOfScope)
    {
        var (outcomes, carried) = evidence.Of(subject);
        if (outcomes.Select(o => o.Verdict).Worst() is { } worst)
        {
            var (state, reserve) = worst != Verdict.Passed ? (StateOf(worst), null) : Reserve(subject, outcomes, unplayed);
            return new ProofAssessment(subject, state, outcomes, NoteOf(subject, worst, carried, reserve)) { Carried = carried };
        }

        if (outOfScope is not null)
            return new ProofAssessment(subject, ProofState.NotApplicable, outcomes, outOfScope);
        return subject.Proof.Automation switch
        {
            Automation.Manual => new ProofAssessment(subject, ProofState.ToAttach, outcomes, subject.Proof.AutomationNote),
            Automation.Automated => new ProofAssessment(subject, ProofState.NotCovered, outcomes, $"Aucun scénario joué ne porte l'étiquette {subject.Proof.Tag}."),
            _ => new ProofAssessment(subject, ProofState.NotCovered, outcomes, subject.Proof.AutomationNote),
        };
    }

    /// <summary>What passing scenarios leave open.</summary>
    private static (ProofState State, string? Note) Reserve(CatalogueProof subject, IReadOnlyList<ScenarioOutcome> outcomes, int unplayed)
    {
        if (unplayed > 0)
            return (ProofState.NotCovered, FormattableString.Invariant($"Preuve incomplète : {outcomes.Count} de ses {outcomes.Count + unplayed} scénarios joués (conformes), les autres laissés de côté par ce run."));
        return subject.Proof.Kind == ProofKind.Screenshot && outcomes.All(o => o.HasPicture == false)
            ? (ProofState.ToAttach, "Les scénarios sont conformes. La preuve demande aussi une copie d'écran : la déposer à côté de cette page, sous le même nom, avec son extension (png, pdf).")
            : (ProofState.Produced, null);
    }

    private static string? NoteOf(CatalogueProof subject, Verdict worst, IReadOnlyList<CarriedOutcome> carried, string? reserve)
    {
        var note = worst == Verdict.Manual ? subject.Proof.AutomationNote : reserve;
        if (carried.Count == 0)
            return note;
        var origins = string.Join(", ", carried.Select(c => c.Origin.Proof.Tag).Distinct(StringComparer.Ordinal));
        return $"{note}{(note is null ? "" : "\n")}Conclusion reprise de {origins} par la table de correspondance.";
    }

    private static ProofState StateOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => ProofState.Produced,
        Verdict.Failed => ProofState.Failed,
        Verdict.Error => ProofState.Error,
        Verdict.Blocked => ProofState.Blocked,
        Verdict.Manual => ProofState.ToAttach,
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, null),
    };
}
