using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Evidence;

/// <summary>A played scenario with the exchanges its steps attached.</summary>
/// <param name="Record">As read back.</param>
/// <param name="Steps">Its steps, each with its exchanges.</param>
/// <param name="ExpectedReason">Why its failure was expected; <see langword="null"/> when it was not.</param>
internal sealed record ScenarioEvidence(ScenarioRecord Record, IReadOnlyList<StepEvidence> Steps, string? ExpectedReason)
{
    public IEnumerable<ExchangeEvidence> Exchanges => Steps.SelectMany(s => s.Attached).DistinctBy(e => e.Number).Select(e => e.Read());

    /// <summary>The numbers of <see cref="Exchanges"/>, without reading them.</summary>
    public IEnumerable<int> ExchangeNumbers => Steps.SelectMany(s => s.Attached).Select(e => e.Number).Distinct();

    /// <summary>Whether a part of the run that may be simulated was so here. One that did not pass may have ended before it could say.</summary>
    public bool Simulates(SimulatedPart part) => part switch
    {
        _ when Record.Verdict != Verdict.Passed => true,
        SimulatedPart.VirtualCard => Steps.Any(s => s.HasCardEvents) || Shows(part),
        SimulatedPart.ControllableClock => Shows(part),
        _ => true,
    };

    /// <summary>Whether the scenario itself says that a part was simulated.</summary>
    public bool Shows(SimulatedPart part) => part switch
    {
        SimulatedPart.VirtualCard => Has(SimulationMediaTypes.Cards),
        SimulatedPart.ControllableClock => Has(SimulationMediaTypes.Clock),
        _ => false,
    };

    /// <summary>The step that tells why the scenario did not pass: the first one whose verdict is that of the scenario.</summary>
    public StepRecord? Culprit =>
        Record.Verdict == Verdict.Passed
            ? null
            : Record.Steps.FirstOrDefault(s => s.Verdict == Record.Verdict && s.Problem is not null)
                ?? Record.Steps.FirstOrDefault(s => s.Verdict is not null and not Verdict.Passed);

    /// <summary>Why it did not pass, in full; <see langword="null"/> when it passed.</summary>
    public string? Problem
    {
        get
        {
            if (Record.Verdict == Verdict.Passed)
                return null;
            if (Culprit is not { } step)
                return Record.Steps.Count == 0 ? "Aucune étape n'a été enregistrée." : "Le scénario n'a pas été joué jusqu'au bout.";
            return step.Problem?.Message ?? step.Status switch
            {
                StepStatus.Undefined => $"Étape non définie : {step.Text}",
                StepStatus.Ambiguous => $"Étape ambiguë : {step.Text}",
                StepStatus.Pending => $"Étape en attente : {step.Text}",
                StepStatus.Unknown => $"Étape interrompue : {step.Text}",
                _ => $"Étape non conclue : {step.Text}",
            };
        }
    }

    /// <summary>The first line of <see cref="Problem"/>.</summary>
    public string? ProblemLine => Problem?.Split('\n', 2)[0].Trim();

    private bool Has(string mediaType) => Steps.Any(s => s.Others.Any(a => a.MediaType == mediaType));
}
