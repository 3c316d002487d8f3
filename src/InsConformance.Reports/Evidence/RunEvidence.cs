using InsConformance.Certification.Assessments;
using InsConformance.Certification.Dossiers;
using InsConformance.Certification.Expectations;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Evidence;

/// <summary>All that the writers need of a run, joined once. Immutable.</summary>
internal sealed record RunEvidence
{
    public required RunFolder Folder { get; init; }

    public required RunFacts Facts { get; init; }

    public required RunRecord Record { get; init; }

    /// <summary>In feature order.</summary>
    public required IReadOnlyList<ScenarioEvidence> Scenarios { get; init; }

    /// <summary>The scenarios behind a proof, in run order.</summary>
    public IReadOnlyList<ScenarioEvidence> ScenariosOf(ProofAssessment proof) =>
        [.. proof.Outcomes.Select(o => o.Key).Distinct(StringComparer.Ordinal).SelectMany(key => ByKey[key])];

    /// <summary>Scenarios by key; a key may come twice in messages that were put together by hand.</summary>
    private ILookup<string, ScenarioEvidence> ByKey => field ??= Scenarios.ToLookup(s => s.Record.Key, StringComparer.Ordinal);

    /// <summary>What was simulated in the scenarios of a proof; without any, what was in the run.</summary>
    public IReadOnlyList<SimulatedPart> SimulatedIn(ProofAssessment proof) =>
        ScenariosOf(proof) is { Count: > 0 } scenarios ? [.. Facts.Simulated.Where(p => scenarios.Any(s => s.Simulates(p)))] : Facts.Simulated;

    /// <summary>Whether every failure behind a proof is a known one.</summary>
    public bool IsExpected(ProofAssessment proof) =>
        proof.State == ProofState.Failed
        && ScenariosOf(proof).Where(s => s.Record.Verdict == Verdict.Failed).All(s => s.ExpectedReason is not null);

    /// <summary>By number.</summary>
    public required IReadOnlyList<ExchangeRow> Exchanges { get; init; }

    /// <summary>The exchange of a number.</summary>
    /// <exception cref="KeyNotFoundException">The run has none of this number.</exception>
    public ExchangeRow Exchange(int number)
    {
        var (low, high) = (0, Exchanges.Count - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            var row = Exchanges[middle];
            if (row.Number == number)
                return row;
            (low, high) = row.Number < number ? (middle + 1, high) : (low, middle - 1);
        }

        throw new KeyNotFoundException($"the run has no exchange {number}");
    }

    /// <summary>Certificates in the order in which they were first shown, each connection of its own kind apart.</summary>
    public required IReadOnlyList<ClientCertificate> Certificates { get; init; }

    public required IReadOnlyList<Assessment> Assessments { get; init; }

    public required ExpectationResult Expectations { get; init; }

    /// <summary>What the suite saw of deliberately faulty software; <see langword="null"/> when the run played none.</summary>
    public KillMatrix? Mutants { get; init; }

    /// <summary>French: evidence that is missing or was changed. Any gap turns the run red.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }

    /// <summary>French: worth knowing, without weight on the verdict.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>What the rules say of the editor's dossier; empty when none was given.</summary>
    public IReadOnlyList<DossierFinding> DossierFindings { get; init; } = [];

    /// <summary>The verdict of the whole; <see langword="null"/> when nothing was played.</summary>
    public Verdict? Worst
    {
        get
        {
            var verdicts = Scenarios.Select(s => s.ExpectedReason is null ? s.Record.Verdict : Verdict.Passed).ToList();
            if (Expectations.NoLongerHappens.Count > 0)
                verdicts.Add(Verdict.Failed);
            if (Gaps.Count > 0)
                verdicts.Add(Verdict.Error);
            if (Mutants is { } mutants)
                verdicts.Add(mutants.Verdict);
            return verdicts.Worst();
        }
    }

    /// <summary>Scenarios that did not pass, unexpected ones first, then by weight, then in order.</summary>
    public IEnumerable<ScenarioEvidence> NotPassed => Scenarios
        .Where(s => s.Record.Verdict != Verdict.Passed)
        .OrderBy(s => s.ExpectedReason is not null)
        .ThenBy(s => Array.IndexOf(Gravest, s.Record.Verdict));

    private static readonly Verdict[] Gravest = [Verdict.Failed, Verdict.Error, Verdict.Blocked, Verdict.Manual];
}
