using System.Text;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>A scenario played as a test did not pass; the message shows its steps and why.</summary>
public sealed class ScenarioNotPassedException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="scenario">Its result.</param>
    public ScenarioNotPassedException(ScenarioRecord scenario)
        : base(Explain(scenario)) => Scenario = scenario;

    /// <summary>Its result.</summary>
    public ScenarioRecord Scenario { get; }

    private static string Explain(ScenarioRecord scenario)
    {
        var text = new StringBuilder();
        text.Append(scenario.Verdict.Sign()).Append(' ').Append(scenario.Verdict.French()).Append(" : ").Append(scenario.Name)
            .Append(" (").Append(scenario.Key).Append(')');
        foreach (var step in scenario.Steps)
        {
            text.Append('\n').Append("  ").Append(step.Verdict?.Sign() ?? "-").Append(' ').Append($"{step.Keyword} {step.Text}".Trim());
            if (step.Problem is { } problem)
                text.Append("\n      ").Append((problem.Trace ?? problem.Message).ReplaceLineEndings("\n      "));
        }

        return text.ToString();
    }
}
