using InsConformance.Certification.Assessments;
using InsConformance.Reports.Evidence;

namespace InsConformance.Reports.Text;

/// <summary>How much of the suite a run played, and how many proofs that gave: what stands beside a verdict, which speaks of the played scenarios alone.</summary>
internal static class ScopeWords
{
    /// <summary>Why the run is partial; <see langword="null"/> for a whole one.</summary>
    public static string? Partial(RunEvidence run)
    {
        var facts = run.Facts;
        if (!facts.IsPartial && facts.LeftOut.Count == 0)
            return null;
        string?[] reasons = [facts.Shard is { } shard ? $"partition {shard}" : null, facts.TagFilter is { } filter ? $"filtre {filter}" : null];
        var why = string.Join(", ", reasons.OfType<string>().DefaultIfEmpty("choix de fichiers ou reprise"));
        return $"Run partiel ({why}) : {FrenchText.Count(run.Scenarios.Count, "scénario joué", "scénarios joués")}, {FrenchText.Count(facts.LeftOut.Count, "laissé de côté", "laissés de côté")}. "
            + "Une preuve n'est produite que si tous ses scénarios sont joués.";
    }

    /// <summary>The proofs of one catalogue by state, without the states that none is in.</summary>
    public static string Proofs(Assessment assessment) =>
        $"{assessment.Catalogue.Head.ShortTitle} : {string.Join(", ", Enum.GetValues<ProofState>().Where(s => assessment.Count(s) > 0).Select(s => FormattableString.Invariant($"{s.Sign()} {s.French()} {assessment.Count(s)}")))}";
}
