namespace InsConformance.Cards.Cpx.Reading;

/// <summary>
/// What a card says of itself and of its holder in its data objects E3, E4 and ED, free to read. Tags were found by black-box probing of an official viewer:
/// cards study section 3.5 [M]. A part that the card leaves out is <see langword="null"/>.
/// </summary>
public sealed record CpxHolder
{
    /// <summary>Card number in E3, 10 digits.</summary>
    public string? CardNumber { get; init; }

    /// <summary>Whether the category in E3 is that of test cards (table G01: 80 to 83).</summary>
    public bool IsTestCard { get; init; }

    /// <summary>Last day of validity, E3.</summary>
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Code of civility, E4: 22 Madame, 31 Monsieur.</summary>
    public byte? Civility { get; init; }

    /// <summary>First name, E4.</summary>
    public string? Prenom { get; init; }

    /// <summary>Code of the card type, ED, table G02: 0 CPS, 1 CPF, 2 CPE and CDE, 3 CPA and CDA.</summary>
    public byte? TypeCode { get; init; }

    /// <summary>National id with its type digit, ED.</summary>
    public string? PsIdNat { get; init; }

    /// <summary>Profession, ED, table G15.</summary>
    public byte? Profession { get; init; }

    /// <summary>Future profession, ED, table G16, on a CPF.</summary>
    public byte? FutureProfession { get; init; }

    /// <summary>Nom d'exercice, ED.</summary>
    public string? NomExercice { get; init; }

    /// <summary>Specialty, ED, table R01, e.g. <c>SM26</c>.</summary>
    public string? Specialty { get; init; }
}
