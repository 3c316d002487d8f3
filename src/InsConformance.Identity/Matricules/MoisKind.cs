namespace InsConformance.Identity.Matricules;

/// <summary>
/// What the two month digits of a matricule say. The ranges are general knowledge of the NIR, not stated by an INSi source [INF]:
/// they inform, no matricule is refused for them.
/// </summary>
public enum MoisKind
{
    /// <summary>01 to 12: the civil month.</summary>
    Civil,

    /// <summary>20: the month is unknown.</summary>
    Unknown,

    /// <summary>21 to 42 and 50 to 99: a pseudo-fictive month, given when the civil papers are incomplete or the order numbers ran out.</summary>
    PseudoFictive,

    /// <summary>00, 13 to 19, 43 to 49: no known meaning.</summary>
    OutOfRange,
}
