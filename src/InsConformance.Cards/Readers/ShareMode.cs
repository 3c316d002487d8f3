namespace InsConformance.Cards.Readers;

/// <summary>Whether other programs may use the card at the same time.</summary>
public enum ShareMode
{
    /// <summary>Others may connect too.</summary>
    Shared,

    /// <summary>Nobody else.</summary>
    Exclusive,
}
