namespace InsConformance.Cards.Readers;

/// <summary>What becomes of the card when a connection or a transaction ends.</summary>
public enum CardDisposition
{
    /// <summary>It stays as it is.</summary>
    Leave,

    /// <summary>It is reset: nobody after us finds a verified PIN.</summary>
    Reset,

    /// <summary>It loses power.</summary>
    Unpower,
}
