namespace InsConformance.Identity.Statuses;

/// <summary>
/// The four exclusive statuses of an identity, from two questions: was an INSi result kept, was a high-confidence control made?
/// Requirements 4.1 (DMN INS 22 to 25, EXI ID 23, EXI SI 07).
/// </summary>
public enum IdentityStatus
{
    /// <summary>Provisoire, PROV: neither.</summary>
    Provisoire,

    /// <summary>Récupérée, RECUP: INSi result, no control.</summary>
    Recuperee,

    /// <summary>Validée, VALI: control, no INSi result.</summary>
    Validee,

    /// <summary>Qualifiée, QUAL: both.</summary>
    Qualifiee,
}
