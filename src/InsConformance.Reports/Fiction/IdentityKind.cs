namespace InsConformance.Reports.Fiction;

/// <summary>What a value says of whom.</summary>
public enum IdentityKind
{
    /// <summary>Matricule INS or NIR, with or without its key.</summary>
    Matricule,

    /// <summary>Name or given names.</summary>
    Name,

    /// <summary>Date of birth.</summary>
    BirthDate,

    /// <summary>Number of a card, its holder, or the holder's structure.</summary>
    CardNumber,

    /// <summary>Authorisation number of the software (IDAM).</summary>
    AuthorisationNumber,
}
