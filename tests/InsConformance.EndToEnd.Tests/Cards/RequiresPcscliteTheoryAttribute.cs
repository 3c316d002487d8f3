namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>A theory that needs libpcsclite, but no pcscd.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPcscliteTheoryAttribute : TheoryAttribute
{
    public RequiresPcscliteTheoryAttribute() => Skip = Pcsclite.ReasonToSkip();
}
