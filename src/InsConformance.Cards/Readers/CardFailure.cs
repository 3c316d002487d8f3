namespace InsConformance.Cards.Readers;

/// <summary>Why a reader or its card did not do what was asked. One word per situation, whatever the operating system's number for it.</summary>
public enum CardFailure
{
    /// <summary>The PC/SC service does not run, or stopped.</summary>
    ServiceNotRunning,

    /// <summary>The operating system refuses access to readers or cards.</summary>
    AccessDenied,

    /// <summary>There is no reader at all.</summary>
    NoReader,

    /// <summary>There is no reader of that name.</summary>
    UnknownReader,

    /// <summary>The reader is empty.</summary>
    NoCard,

    /// <summary>The card went away while it was used.</summary>
    CardRemoved,

    /// <summary>The card does not answer to reset, or answers what no reader understands.</summary>
    CardMute,

    /// <summary>The card has no power any more.</summary>
    CardUnpowered,

    /// <summary>Another program reset the card: PIN and selection are lost.</summary>
    CardReset,

    /// <summary>Another program holds the reader for itself.</summary>
    SharingViolation,

    /// <summary>The card does not speak the protocol asked for.</summary>
    ProtocolMismatch,

    /// <summary>Nothing happened before the deadline.</summary>
    Timeout,

    /// <summary>The wait was called off.</summary>
    Cancelled,

    /// <summary>The response is longer than the room given for it.</summary>
    ResponseTooLong,

    /// <summary>The card answered fewer than two bytes, or bytes that are no response.</summary>
    BadResponse,

    /// <summary>The reader or its driver does not do that.</summary>
    Unsupported,

    /// <summary>Anything else; the native code says what.</summary>
    Other,
}
