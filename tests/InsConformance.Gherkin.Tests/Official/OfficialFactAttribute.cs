namespace InsConformance.Gherkin.Tests.Official;

/// <summary>A fact that needs the official Cucumber packages from npm; without them it is reported as skipped with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OfficialFactAttribute : FactAttribute
{
    public OfficialFactAttribute() => Skip = OfficialPackages.ReasonToSkip;
}
