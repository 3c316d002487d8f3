using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Evidence;

/// <summary>One exchange of the run.</summary>
/// <param name="Number">Number in the run.</param>
/// <param name="RequestFile">Relative path, or <see langword="null"/> when the file is not in the folder.</param>
/// <param name="ResponseFile">Relative path, or <see langword="null"/> when the file is not in the folder.</param>
/// <param name="Evidence">What the step attached; <see langword="null"/> when no step did (a run cut in between).</param>
/// <param name="Scenario">The first scenario that attached it.</param>
internal sealed record ExchangeRow(
    int Number, string? RequestFile, string? ResponseFile, ExchangeEvidence? Evidence, ScenarioEvidence? Scenario);
