using Gherkin.Ast;

namespace InsConformance.Gherkin.Features;

/// <summary>A feature file that was read.</summary>
/// <param name="Uri">Relative with forward slashes.</param>
/// <param name="Text">Source as read.</param>
/// <param name="Document">Parsed; it has a feature.</param>
/// <param name="Ids">Ids of its nodes.</param>
/// <param name="Pickles">The scenarios asked for, in line order.</param>
internal sealed record FeatureFile(string Uri, string Text, GherkinDocument Document, AstIds Ids, IReadOnlyList<Pickle> Pickles);
