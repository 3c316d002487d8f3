namespace InsConformance.Cards.Vpcd;

/// <summary>How far a card has come on its way into a virtual reader.</summary>
public enum VpcdLinkState
{
    /// <summary>The slot is empty: there is nothing to connect.</summary>
    Empty,

    /// <summary>A card is in the slot, nobody listens at the reader's port (yet): pcscd does not run, or has no vpcd.</summary>
    Connecting,

    /// <summary>Connected; the reader has not asked for the card yet. It asks within 400 ms, unless another virtual card is in it.</summary>
    Connected,

    /// <summary>The reader has the card.</summary>
    InReader,

    /// <summary>The link has ended.</summary>
    Stopped,
}
