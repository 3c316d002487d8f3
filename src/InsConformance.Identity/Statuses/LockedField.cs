namespace InsConformance.Identity.Statuses;

/// <summary>A field of an identity, as the lock after an INSi return sees it (DMN INS 29 to 31).</summary>
public enum LockedField
{
    /// <summary>Matricule INS.</summary>
    Matricule,

    /// <summary>OID of the matricule.</summary>
    Oid,

    /// <summary>Birth name.</summary>
    NomNaissance,

    /// <summary>Birth given names.</summary>
    ListePrenom,

    /// <summary>First given name.</summary>
    Prenom,

    /// <summary>Sex.</summary>
    Sexe,

    /// <summary>Birth date.</summary>
    DateNaissance,

    /// <summary>Birth place.</summary>
    LieuNaissance,

    /// <summary>Used name.</summary>
    NomUtilise,

    /// <summary>Used given name.</summary>
    PrenomUtilise,

    /// <summary>Address, phone and the like.</summary>
    Contact,
}
