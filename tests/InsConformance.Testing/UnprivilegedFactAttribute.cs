using Xunit;

namespace InsConformance.Testing;

/// <summary>A fact about rights on files, which bind nobody who is root; reported as skipped then, and on Windows, whose rights are others.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UnprivilegedFactAttribute : FactAttribute
{
    /// <summary>Creates the attribute.</summary>
    public UnprivilegedFactAttribute() =>
        Skip = OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess ? "rights on files bind no privileged user: run the tests as another" : null;
}
