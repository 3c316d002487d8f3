using InsConformance.Certification.Assessments;

namespace InsConformance.Reports.Dossier;

/// <summary>The proofs of one section of a requirement set, counted.</summary>
/// <param name="Name">Set and section.</param>
/// <param name="Counts">How many proofs are in each state, by the state's number.</param>
internal sealed record SectionVerdict(string Name, IReadOnlyList<int> Counts)
{
    /// <summary>The state that speaks for the section: what is gravest, and conform only when nothing else is left to show.</summary>
    private static readonly ProofState[] Gravest =
        [ProofState.Failed, ProofState.Error, ProofState.Blocked, ProofState.NotCovered, ProofState.ToAttach, ProofState.Attached, ProofState.Produced, ProofState.NotApplicable];

    public int this[ProofState state] => Counts[(int)state];

    public int Total => Counts.Sum();

    public ProofState Verdict => Gravest.First(s => this[s] > 0);

    /// <summary>The sections of a set in the order of their first requirement; a set without sections is one.</summary>
    public static IEnumerable<SectionVerdict> Of(Assessment assessment)
    {
        var title = assessment.Catalogue.Head.ShortTitle;
        return assessment.Proofs
            .GroupBy(p => p.Subject.Requirement.Bloc, StringComparer.Ordinal)
            .Select(g => new SectionVerdict(g.Key is null ? title : $"{title} : {g.Key}", Count(g)));
    }

    private static int[] Count(IEnumerable<ProofAssessment> proofs)
    {
        var counts = new int[Enum.GetValues<ProofState>().Length];
        foreach (var proof in proofs)
            counts[(int)proof.State]++;
        return counts;
    }
}
