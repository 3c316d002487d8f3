using Xunit;

namespace InsConformance.Testing;

/// <summary>A theory that needs programs on PATH; without them it is reported as skipped with the command that installs them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresToolTheoryAttribute : TheoryAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="tools">Program names, all needed.</param>
    public RequiresToolTheoryAttribute(params string[] tools) => Skip = ExternalTool.ReasonToSkip(tools);
}
