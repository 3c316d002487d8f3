using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>A fact that needs the pcscd of <see cref="PcscdFixture"/>, and perhaps programs; otherwise it is skipped with the reason and the cure.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPcscdFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="tools">Programs on PATH that the test needs beside pcscd.</param>
    public RequiresPcscdFactAttribute(params string[] tools) => Skip = Pcscd.ReasonToSkip() ?? ExternalTool.ReasonToSkip(tools);
}
