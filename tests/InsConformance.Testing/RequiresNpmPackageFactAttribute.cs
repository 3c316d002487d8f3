using Xunit;

namespace InsConformance.Testing;

/// <summary>A fact that needs an npm package, and maybe programs beside it; skipped with the reason when they are not there and cannot be installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresNpmPackageFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="name">The package.</param>
    /// <param name="version">Exactly this one.</param>
    /// <param name="tools">Program names, all needed.</param>
    public RequiresNpmPackageFactAttribute(string name, string version, params string[] tools) =>
        Skip = ExternalTool.ReasonToSkip(tools) ?? NpmPackage.ReasonToSkip(name, version);
}
