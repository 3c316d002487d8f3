namespace InsConformance.Identity.Statuses;

/// <summary>The codes, names and meanings of the statuses. Requirements 4.1. Thread-safe.</summary>
public static class IdentityStatusText
{
    /// <summary>The status that the two questions give.</summary>
    /// <param name="insiKept">Whether an INSi result was accepted and is kept.</param>
    /// <param name="controlled">Whether the traits were checked against a high-confidence document or means.</param>
    public static IdentityStatus Of(bool insiKept, bool controlled) => (insiKept, controlled) switch
    {
        (false, false) => IdentityStatus.Provisoire,
        (true, false) => IdentityStatus.Recuperee,
        (false, true) => IdentityStatus.Validee,
        _ => IdentityStatus.Qualifiee,
    };

    /// <summary>Whether an identity of this status holds matricule and OID: récupérée and qualifiée.</summary>
    public static bool HoldsIns(this IdentityStatus status) => status is IdentityStatus.Recuperee or IdentityStatus.Qualifiee;

    /// <summary>Whether the identity was checked with high confidence: validée and qualifiée.</summary>
    public static bool IsControlled(this IdentityStatus status) => status is IdentityStatus.Validee or IdentityStatus.Qualifiee;

    /// <summary><c>PROV</c>, <c>RECUP</c>, <c>VALI</c> or <c>QUAL</c>. HL7 v2 knows the first and the third only.</summary>
    public static string Code(this IdentityStatus status) => status switch
    {
        IdentityStatus.Provisoire => "PROV",
        IdentityStatus.Recuperee => "RECUP",
        IdentityStatus.Validee => "VALI",
        IdentityStatus.Qualifiee => "QUAL",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>The French word, e.g. <c>récupérée</c>.</summary>
    public static string Label(this IdentityStatus status) => status switch
    {
        IdentityStatus.Provisoire => "provisoire",
        IdentityStatus.Recuperee => "récupérée",
        IdentityStatus.Validee => "validée",
        IdentityStatus.Qualifiee => "qualifiée",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Reads one of the four codes, exact case.</summary>
    /// <returns><see cref="IdentityErrorCode.Empty"/> or <see cref="IdentityErrorCode.StatusUnknown"/> otherwise.</returns>
    public static ParseResult<IdentityStatus> Parse(string? text) => text switch
    {
        "PROV" => new(IdentityStatus.Provisoire),
        "RECUP" => new(IdentityStatus.Recuperee),
        "VALI" => new(IdentityStatus.Validee),
        "QUAL" => new(IdentityStatus.Qualifiee),
        null or "" => new(new IdentityError(IdentityErrorCode.Empty, "le statut est vide ; attendu PROV, RECUP, VALI ou QUAL", 0, 0)),
        _ => new(new IdentityError(IdentityErrorCode.StatusUnknown, $"statut « {text} » ; attendu PROV, RECUP, VALI ou QUAL", 0, text.Length)),
    };
}
