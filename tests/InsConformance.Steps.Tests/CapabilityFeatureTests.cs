using InsConformance.Gherkin.Features;
using InsConformance.Lps.Contract;
using InsConformance.Testing;

namespace InsConformance.Steps.Tests;

public sealed class CapabilityFeatureTests
{
    [Fact]
    public void Capabilities_EachHaveTheirRowInTheFeatureOfTheDriver()
    {
        var names = FeatureLoader.Load([Repository.PathTo("features", "pilote", "capacites.feature")]).Scenarios.Select(s => s.Name).ToArray();

        Assert.Equal(LpsCapabilities.All.Select(c => $"La capacité {c} dit vrai").Order(StringComparer.Ordinal), names.Order(StringComparer.Ordinal));
    }
}
