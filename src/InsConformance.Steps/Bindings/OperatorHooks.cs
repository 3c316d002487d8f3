using System.Text;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Operating;

namespace InsConformance.Steps.Bindings;

/// <summary>Where a person operates the LPS: names each scenario to them and attaches what they answered, with their pictures, to the step that asked.</summary>
[Binding]
public sealed class OperatorHooks(ILpsDriver lps, ScenarioContext scenario)
{
    private readonly OperatorDriver? _operator = lps as OperatorDriver;
    private int _saved = (lps as OperatorDriver)?.Answers.Count ?? 0;

    /// <summary>Names the scenario.</summary>
    [BeforeScenario(Order = -2, Name = "Annoncer le scénario à l'opérateur")]
    public void Begin() => _operator?.Begin(scenario.Name);

    /// <summary>Keeps the answers of the step.</summary>
    [AfterStep(Name = "Garder les réponses de l'opérateur")]
    public void Attach()
    {
        for (; _saved < (_operator?.Answers.Count ?? 0); _saved++)
        {
            var answer = _operator!.Answers[_saved];
            scenario.Attach(Encoding.UTF8.GetString(answer.ToJson()), OperatorAnswer.MediaType);
            if (answer.Screenshot is { } picture)
                scenario.Attach(picture.Body, picture.MediaType, picture.Name);
        }
    }
}
