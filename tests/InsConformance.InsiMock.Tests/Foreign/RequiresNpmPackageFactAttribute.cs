namespace InsConformance.InsiMock.Tests.Foreign;

/// <summary>A fact that needs an npm package; skipped with the reason when it cannot be installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class RequiresNpmPackageFactAttribute : FactAttribute
{
    public RequiresNpmPackageFactAttribute(string name, string version) => Skip = NpmPackage.ReasonToSkip(name, version);
}
