namespace InsConformance.EndToEnd.Tests.Cards;

/// <summary>A fact that needs libpcsclite, but no pcscd.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class RequiresPcscliteFactAttribute : FactAttribute
{
    public RequiresPcscliteFactAttribute() => Skip = Pcsclite.ReasonToSkip();
}
