using InsConformance.Gherkin.Bindings;
using InsConformance.Steps.Bindings;
using InsConformance.Testing;

namespace InsConformance.Steps.Tests;

/// <summary>No step is said in two ways, and the page for QA names every one.</summary>
public sealed class VocabularyTests
{
    [Fact]
    public void Steps_EachExpression_IsInThePageForQa()
    {
        var page = Normal(File.ReadAllText(Repository.PathTo("docs", "qa.md")));

        Assert.All(
            BindingRegistry.From(typeof(PatientSteps).Assembly).StepDefinitions.Select(s => s.Expression).Distinct(),
            e => Assert.Contains(Normal(e), page, StringComparison.Ordinal));
    }

    /// <summary>Parameters and examples alike become one sign.</summary>
    private static string Normal(string text) => System.Text.RegularExpressions.Regex.Replace(
        System.Text.RegularExpressions.Regex.Replace(text, @"\{string\}|""[^""]*""", "§"), @"\{int\}|\b\d+\b", "#").Replace("(s)", "s", StringComparison.Ordinal);
}
