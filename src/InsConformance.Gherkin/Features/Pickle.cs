using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Features;

/// <summary>A scenario (one example row) ready to play, in the terms of the Cucumber protocol.</summary>
internal sealed record Pickle(
    Guid Id,
    ScenarioDescription Description,
    int Column,
    string Language,
    IReadOnlyList<Guid> AstNodeIds,
    IReadOnlyList<PickleTag> Tags,
    IReadOnlyList<PickleStep> Steps);
