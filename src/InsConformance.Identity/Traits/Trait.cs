namespace InsConformance.Identity.Traits;

/// <summary>A strict trait of an identity, under the name of its element on the wire. Contract sections 1.3 and 6.3.</summary>
public enum Trait
{
    /// <summary>Birth name.</summary>
    NomNaissance,

    /// <summary>First given name of the birth certificate.</summary>
    Prenom,

    /// <summary>All given names of the birth certificate, in civil order.</summary>
    ListePrenom,

    /// <summary>Sex, M or F.</summary>
    Sexe,

    /// <summary>Birth date.</summary>
    DateNaissance,

    /// <summary>COG of the birth place.</summary>
    LieuNaissance,
}
