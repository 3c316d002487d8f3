namespace InsConformance.Identity.Places;

/// <summary>What a COG designates.</summary>
public enum CogKind
{
    /// <summary>A commune of mainland France or Corsica.</summary>
    Commune,

    /// <summary>A commune or territory overseas (97xxx, 98xxx).</summary>
    Outremer,

    /// <summary>A foreign country (99 and three digits).</summary>
    Etranger,

    /// <summary>99999: the place is unknown (DMN INS 11).</summary>
    Inconnu,
}
