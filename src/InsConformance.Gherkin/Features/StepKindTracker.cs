using Gherkin;
using InsConformance.Gherkin.Bindings;

namespace InsConformance.Gherkin.Features;

/// <summary>Follows the keywords of a scenario, so that And, But and <c>*</c> inherit.</summary>
internal sealed class StepKindTracker
{
    public StepKind Kind { get; private set; } = StepKind.Given;

    public string ProtocolType { get; private set; } = "Unknown";

    public void Next(StepKeywordType keyword)
    {
        switch (keyword)
        {
            case StepKeywordType.Context:
                (Kind, ProtocolType) = (StepKind.Given, "Context");
                break;
            case StepKeywordType.Action:
                (Kind, ProtocolType) = (StepKind.When, "Action");
                break;
            case StepKeywordType.Outcome:
                (Kind, ProtocolType) = (StepKind.Then, "Outcome");
                break;
            case StepKeywordType.Conjunction:
                break;
            default:
                ProtocolType = "Unknown";
                break;
        }
    }
}
