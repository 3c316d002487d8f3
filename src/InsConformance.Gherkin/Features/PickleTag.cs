namespace InsConformance.Gherkin.Features;

internal readonly record struct PickleTag(string Name, Guid AstNodeId);
