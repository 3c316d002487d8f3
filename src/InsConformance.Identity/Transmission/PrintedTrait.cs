namespace InsConformance.Identity.Transmission;

/// <summary>A trait of the identity block of a printed document (DMN INS 42 and 43).</summary>
public enum PrintedTrait
{
    /// <summary>Birth name; always printed.</summary>
    NomNaissance,

    /// <summary>First given name; always printed.</summary>
    Prenom,

    /// <summary>Birth date, DD/MM/YYYY; always printed.</summary>
    DateNaissance,

    /// <summary>Sex; always printed.</summary>
    Sexe,

    /// <summary>Matricule followed by NIR or NIA; always printed when qualifiée, never otherwise.</summary>
    Matricule,

    /// <summary>Birth given names; a site may print it.</summary>
    ListePrenom,

    /// <summary>Birth place; a site may print it.</summary>
    LieuNaissance,

    /// <summary>Used name; a site may print it.</summary>
    NomUtilise,

    /// <summary>Used given name; a site may print it.</summary>
    PrenomUtilise,
}
