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
        var sections = new OrderedDictionary<string, int[]>(StringComparer.Ordinal);
        foreach (var proof in assessment.Proofs)
        {
            var name = proof.Subject.Requirement.Bloc is { } bloc ? $"{title} : {bloc}" : title;
            if (!sections.TryGetValue(name, out var counts))
                sections.Add(name, counts = new int[Enum.GetValues<ProofState>().Length]);
            counts[(int)proof.State]++;
        }

        return sections.Select(s => new SectionVerdict(s.Key, s.Value));
    }
}
