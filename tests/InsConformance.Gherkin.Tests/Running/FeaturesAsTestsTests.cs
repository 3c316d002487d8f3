using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Running;
using InsConformance.Gherkin.Tests.Sample;
using InsConformance.Testing;

namespace InsConformance.Gherkin.Tests.Running;

/// <summary>Feature files shown as one test per scenario, as any suite may do.</summary>
public class FeaturesAsTestsTests
{
    private static readonly FeatureTestData Data = new(
        BindingRegistry.From([typeof(CalculatorSteps)]),
        FeatureLoader.Load(["calcul.feature"], baseFolder: Repository.PathTo("tests", "InsConformance.Gherkin.Tests", "Sample")),
        new() { Filter = s => s.Tags.Contains("@preuve") || s.Tags.Contains("@bons") });

    public static IEnumerable<object[]> Scenarios => Data.Rows;

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Scenario(string key, string name)
    {
        var scenario = await Data.PlayOneAsync(key);

        Assert.Equal(name, scenario.Name);
    }
}
