namespace InsConformance.Cards.Vitale;

/// <summary>What came of reading a card as a carte Vitale.</summary>
public enum VitaleOutcome
{
    /// <summary>A Vitale 2 whose beneficiaries were read.</summary>
    Read,

    /// <summary>A Vitale 1: it is there, and nothing on it can be read by public means.</summary>
    PresenceOnly,

    /// <summary>Some other card.</summary>
    NotAVitale,

    /// <summary>A Vitale 2 by its answer to reset, whose files cannot be read as such.</summary>
    Unreadable,
}
