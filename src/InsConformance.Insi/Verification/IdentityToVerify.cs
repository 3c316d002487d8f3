namespace InsConformance.Insi.Verification;

/// <summary>
/// One person to verify (<c>IndividuVerifie</c>: <c>INSFourni</c> and <c>TraitsIdentiteIndividu</c>), exactly as on the wire; absent parts are
/// <see langword="null"/>. Contract section 1.4 [CLIENT].
/// </summary>
public sealed record IdentityToVerify
{
    /// <summary>The sender's own name of the person in a batch, unique there [INF]; not sent in a unit verification.</summary>
    public string? Reference { get; init; }

    /// <summary>13 characters, 2A/2B kept.</summary>
    public string? NumIdentifiant { get; init; }

    /// <summary>Two digits.</summary>
    public string? Cle { get; init; }

    /// <summary>Kind of matricule, e.g. <c>NIR</c>.</summary>
    public string? TypeMatricule { get; init; }

    /// <summary>OID of the matricule's domain.</summary>
    public string? Oid { get; init; }

    /// <summary>Birth name.</summary>
    public string? NomNaissance { get; init; }

    /// <summary>First given name.</summary>
    public string? Prenom { get; init; }

    /// <summary>All given names in civil order, separated by a space.</summary>
    public string? ListePrenom { get; init; }

    /// <summary><c>M</c> or <c>F</c>.</summary>
    public string? Sexe { get; init; }

    /// <summary><c>YYYY-MM-DD</c>; luni-solar forms are not calendar dates.</summary>
    public string? DateNaissance { get; init; }

    /// <summary>COG of five characters.</summary>
    public string? LieuNaissance { get; init; }
}
