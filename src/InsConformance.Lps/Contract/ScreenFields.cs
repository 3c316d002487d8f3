namespace InsConformance.Lps.Contract;

/// <summary>Names of the fields of an identity screen. Those of the traits are members of <see cref="TypedTraits"/>.</summary>
public static class ScreenFields
{
    /// <summary>Birth name.</summary>
    public const string NomNaissance = "nomNaissance";

    /// <summary>First birth given name.</summary>
    public const string PremierPrenom = "premierPrenom";

    /// <summary>Birth date.</summary>
    public const string DateNaissance = "dateNaissance";

    /// <summary>Sex.</summary>
    public const string Sexe = "sexe";

    /// <summary>Birth given names.</summary>
    public const string ListePrenom = "prenoms";

    /// <summary>Code of the birth place.</summary>
    public const string LieuNaissance = "lieuNaissance";

    /// <summary>Used name.</summary>
    public const string NomUtilise = "nomUtilise";

    /// <summary>Used given name.</summary>
    public const string PrenomUtilise = "prenomUtilise";

    /// <summary>Matricule INS followed by its nature.</summary>
    public const string Matricule = "matricule";

    /// <summary>OID of the matricule INS.</summary>
    public const string Oid = "oid";

    /// <summary>Number that serves the reimbursement, which is no INS (DMN INS 1.4).</summary>
    public const string NumeroAssure = "numeroAssure";

    /// <summary>Status, shown or not as the LPS likes.</summary>
    public const string Status = "status";

    /// <summary>The four that no setting hides (DMN INS 2).</summary>
    public static IReadOnlyList<string> Always { get; } = [NomNaissance, PremierPrenom, DateNaissance, Sexe];

    /// <summary>Those that a site may show or hide.</summary>
    public static IReadOnlyList<string> Further { get; } = [ListePrenom, LieuNaissance, NomUtilise, PrenomUtilise, Matricule, Oid, NumeroAssure];
}
