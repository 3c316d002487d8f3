using InsConformance.Gherkin.Expressions;

namespace InsConformance.Gherkin.Bindings;

internal sealed record StepMatch(StepDefinition Definition, IReadOnlyList<MatchedArgument> Arguments);
