namespace InsConformance.Cards.Cpx.Reading;

/// <summary>What a card said to a PIN.</summary>
public enum PinOutcome
{
    /// <summary>It was right.</summary>
    Verified,

    /// <summary>It was wrong and cost one try.</summary>
    WrongPin,

    /// <summary>No try is left: only the unblocking code helps.</summary>
    Blocked,
}
