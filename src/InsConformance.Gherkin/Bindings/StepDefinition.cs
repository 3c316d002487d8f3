using InsConformance.Foundation;
using InsConformance.Gherkin.Expressions;

namespace InsConformance.Gherkin.Bindings;

/// <summary>A method that plays the steps whose text it matches.</summary>
/// <param name="Index">Position in the registry.</param>
/// <param name="Kind">Kind of step it matches, or <see langword="null"/> for every kind.</param>
/// <param name="Pattern">What the text must look like.</param>
/// <param name="Method">What is called.</param>
/// <param name="TimeoutMs">0 for the run's default, -1 for ever.</param>
/// <param name="OnTimeout">Verdict when it runs out of time.</param>
internal sealed record StepDefinition(int Index, StepKind? Kind, StepPattern Pattern, BindingMethod Method, int TimeoutMs, Verdict OnTimeout)
{
    public bool IsFor(StepKind kind) => Kind is null || Kind == kind;
}
