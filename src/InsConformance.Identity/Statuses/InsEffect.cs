namespace InsConformance.Identity.Statuses;

/// <summary>What becomes of matricule and OID.</summary>
public enum InsEffect
{
    /// <summary>There was none and there is none.</summary>
    None,

    /// <summary>Stored, in place of the former one if any.</summary>
    Set,

    /// <summary>Stays as it was.</summary>
    Kept,

    /// <summary>Invalidated: shown empty from now on, kept in the history [INF] (DMN INS 32).</summary>
    Invalidated,
}
