namespace InsConformance.Gherkin.Bindings;

/// <summary>A scenario (one example row) before it plays.</summary>
/// <param name="Key">Stable identity across runs: <c>uri:line</c> of the scenario or example row.</param>
/// <param name="Uri">Feature file, relative with forward slashes.</param>
/// <param name="Line">One-based line of the scenario, or of the example row for an outline.</param>
/// <param name="Feature">Name of the feature.</param>
/// <param name="Rule">Name of the rule around it, or <see langword="null"/>.</param>
/// <param name="Name">Name of the scenario, with example values.</param>
/// <param name="Tags">All tags, inherited ones included, with <c>@</c>, without doubles.</param>
/// <param name="Steps">How many steps it has, background included.</param>
public sealed record ScenarioDescription(
    string Key,
    string Uri,
    int Line,
    string Feature,
    string? Rule,
    string Name,
    IReadOnlyList<string> Tags,
    int Steps);
