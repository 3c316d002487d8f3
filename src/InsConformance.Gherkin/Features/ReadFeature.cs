namespace InsConformance.Gherkin.Features;

/// <summary>A feature file with what line filters point into.</summary>
/// <param name="File">With all its pickles.</param>
/// <param name="Spans">By rising line.</param>
internal sealed record ReadFeature(FeatureFile File, IReadOnlyList<PickleSpan> Spans);
