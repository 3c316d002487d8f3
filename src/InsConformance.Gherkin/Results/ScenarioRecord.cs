using InsConformance.Foundation;

namespace InsConformance.Gherkin.Results;

/// <summary>One played scenario (one example row), as read back from the messages of a run.</summary>
/// <param name="Key">Stable identity across runs: <c>uri:line</c> of the scenario or example row.</param>
/// <param name="Uri">Feature file, relative with forward slashes.</param>
/// <param name="Line">One-based line of the scenario, or of the example row for an outline.</param>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Rule">Name of the rule around it, or <see langword="null"/>.</param>
/// <param name="Name">Name of the scenario, with example values.</param>
/// <param name="Tags">All tags, inherited ones included, with <c>@</c>.</param>
/// <param name="Verdict">Worst of its steps; <see cref="Foundation.Verdict.Error"/> when undefined, ambiguous or without any step, at least <see cref="Foundation.Verdict.Blocked"/> when interrupted.</param>
/// <param name="Started">Start on the run's clock; the default value when it was never played.</param>
/// <param name="Duration">Real time spent in its steps and hooks.</param>
/// <param name="Worker">Worker that played it; <see langword="null"/> when it was never played.</param>
/// <param name="Steps">Steps in order, with the hooks that did not pass or attached something.</param>
public sealed record ScenarioRecord(
    string Key,
    string Uri,
    int Line,
    string Feature,
    string? Rule,
    string Name,
    IReadOnlyList<string> Tags,
    Verdict Verdict,
    DateTimeOffset Started,
    TimeSpan Duration,
    string? Worker,
    IReadOnlyList<StepRecord> Steps);
