using System.Text.Json.Serialization;
using InsConformance.Certification.Assessments;
using InsConformance.Foundation;

namespace InsConformance.Reports.Mutation;

/// <summary>
/// Requirement × mutant × scenario: which deliberate fault was seen by what. Says what was played and never more. Immutable.
/// </summary>
public sealed record KillMatrix
{
    /// <summary>Against which scenarios the mutants were played.</summary>
    public required MutantPlay Play { get; init; }

    /// <summary>Whether the run ended before all of them were played: then nothing follows from what is not in it.</summary>
    public required bool IsInterrupted { get; init; }

    /// <summary>Why no mutant was played, e.g. because the reference itself did not pass; <see langword="null"/> otherwise.</summary>
    public string? NotPlayed { get; init; }

    /// <summary>Real time of the mutants alone, in seconds.</summary>
    public required double Seconds { get; init; }

    /// <summary>In the order of <c>mutants.yaml</c>.</summary>
    public required IReadOnlyList<MutantOutcome> Mutants { get; init; }

    /// <summary>Every scenario of the run, in feature order.</summary>
    public required IReadOnlyList<MatrixScenario> Scenarios { get; init; }

    /// <summary>Every requirement that a scenario of the run speaks of, in catalogue order.</summary>
    public required IReadOnlyList<MatrixRequirement> Requirements { get; init; }

    /// <summary>The word of <see cref="Verdict"/>.</summary>
    public string Conclusion => Verdict.Word();

    /// <summary>Ids of the mutants that no scenario saw.</summary>
    public IReadOnlyList<string> Survivors => [.. Mutants.Where(m => m.State == MutantState.Survived).Select(m => m.Id)];

    /// <summary>Keys of the scenarios that caught nothing though they were played as far as they were to be.</summary>
    public IReadOnlyList<string> IdleScenarios => [.. ScenariosWithoutKill(isConcluded: true).Select(s => s.Key)];

    /// <summary>Requirements, as <c>catalogue:id</c>, none of whose scenarios caught anything though all were played as far as they were to be.</summary>
    public IReadOnlyList<string> IdleRequirements => [.. RequirementsWithoutKill(isConcluded: true).Select(NameOf)];

    /// <summary>Keys of the scenarios that caught nothing yet, of a run that ended before they met every mutant: nothing is known of them.</summary>
    public IReadOnlyList<string> UnplayedScenarios => [.. ScenariosWithoutKill(isConcluded: false).Select(s => s.Key)];

    /// <summary>Requirements, as <c>catalogue:id</c>, that caught nothing yet and have such a scenario.</summary>
    public IReadOnlyList<string> UnplayedRequirements => [.. RequirementsWithoutKill(isConcluded: false).Select(NameOf)];

    /// <summary>
    /// What the mutants say of the suite: failed when one survives or is not seen by a scenario that it names, error when one could not be judged,
    /// blocked when not all were played.
    /// </summary>
    [JsonIgnore]
    public Verdict Verdict
    {
        get
        {
            var verdicts = Mutants.Select(m => m.State switch
            {
                MutantState.Survived => Verdict.Failed,
                MutantState.Unclear => Verdict.Error,
                MutantState.Interrupted => Verdict.Blocked,
                _ => m.Unkept.Count > 0 ? Verdict.Failed : Verdict.Passed,
            }).ToList();
            if (IsInterrupted || NotPlayed is not null || Mutants.All(m => m.State == MutantState.Unselected))
                verdicts.Add(Verdict.Blocked);
            return verdicts.Worst() ?? Verdict.Blocked;
        }
    }

    /// <summary>Scenarios that caught nothing: those of which that is known, or the others.</summary>
    internal IEnumerable<MatrixScenario> ScenariosWithoutKill(bool isConcluded) => Scenarios.Where(s => s.Kills.Count == 0 && IsConcluded(s) == isConcluded);

    /// <summary>Requirements that caught nothing: those of which that is known, or the others.</summary>
    internal IEnumerable<MatrixRequirement> RequirementsWithoutKill(bool isConcluded)
    {
        var open = ScenariosWithoutKill(isConcluded: false).Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        return Requirements.Where(r => r.Kills.Count == 0 && !r.Scenarios.Any(open.Contains) == isConcluded);
    }

    /// <summary>Which mutants a scenario was still to meet is not kept, so that a run cut short says something only of one that met them all.</summary>
    private bool IsConcluded(MatrixScenario scenario) => (!IsInterrupted && NotPlayed is null) || (scenario.Against > 0 && scenario.Against >= Mutants.Count);

    private static string NameOf(MatrixRequirement requirement) => $"{requirement.Catalogue}:{requirement.Id}";

    /// <summary>Joins the mutants to scenarios and requirements.</summary>
    /// <param name="mutants">What became of each.</param>
    /// <param name="scenarios">The scenarios of the run: key and name, in feature order.</param>
    /// <param name="assessments">The catalogues judged by the run of the unmutated reference: they say which scenario speaks of what.</param>
    /// <param name="play">Against which scenarios the mutants were played.</param>
    /// <param name="seconds">Real time, in seconds.</param>
    /// <param name="isInterrupted">Whether the run ended before all were played.</param>
    public static KillMatrix Of(
        IReadOnlyList<MutantOutcome> mutants, IEnumerable<(string Key, string Name)> scenarios, IEnumerable<Assessment> assessments, MutantPlay play, double seconds, bool isInterrupted)
    {
        var kills = mutants.SelectMany(m => m.Kills.Select(k => new MatrixKill(m.Id, k.Scenario))).ToLookup(k => k.Scenario, StringComparer.Ordinal);
        var against = mutants.SelectMany(m => m.Played).CountBy(k => k, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return new KillMatrix
        {
            Play = play,
            IsInterrupted = isInterrupted,
            Seconds = Math.Round(seconds, 1),
            Mutants = mutants,
            Scenarios = [.. scenarios.Select(s => new MatrixScenario(s.Key, s.Name, against.GetValueOrDefault(s.Key), [.. kills[s.Key].Select(k => k.Mutant)]))],
            Requirements = [.. assessments.SelectMany(a => RequirementsOf(a, kills))],
        };
    }

    private static IEnumerable<MatrixRequirement> RequirementsOf(Assessment assessment, ILookup<string, MatrixKill> kills) =>
        from proof in assessment.Proofs
        group proof by proof.Subject.Requirement.Id into requirement
        let keys = requirement.SelectMany(p => p.Outcomes).Select(o => o.Key).Distinct(StringComparer.Ordinal).ToArray()
        where keys.Length > 0
        select new MatrixRequirement(
            assessment.Catalogue.Id,
            requirement.Key,
            requirement.First().Subject.Requirement.Title,
            keys,
            [.. keys.SelectMany(k => kills[k]).DistinctBy(k => k.Mutant)]);
}
