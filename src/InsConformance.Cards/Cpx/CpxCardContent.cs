namespace InsConformance.Cards.Cpx;

/// <summary>Everything that a CPS3-like test card holds: what a persona says of its holder, its keys, its PIN. Cards study sections 3.4 to 3.8.</summary>
public sealed record CpxCardContent
{
    /// <summary>Card number, 10 digits. One per persona and version of its content: programs cache the files of a card under its number (section 3.10 [M]).</summary>
    public required string CardNumber { get; init; }

    /// <summary>Kind of card.</summary>
    public required CpxCardType Type { get; init; }

    /// <summary>Start of validity.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day of validity.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>Code of civility, tables G03 and G06: 22 Madame, 31 Monsieur; <see langword="null"/> on a card that names nobody.</summary>
    public byte? Civility { get; init; }

    /// <summary>Family name; <see langword="null"/> on a card that names nobody.</summary>
    public string? Nom { get; init; }

    /// <summary>First name; <see langword="null"/> on a card that names nobody.</summary>
    public string? Prenom { get; init; }

    /// <summary>Nom d'exercice, when there is one.</summary>
    public string? NomExercice { get; init; }

    /// <summary>National id of the holder with its type digit (table G08), e.g. <c>899900000011</c>: CN of the certificates, NameID, Emetteur.</summary>
    public required string PsIdNat { get; init; }

    /// <summary>Code of the profession, table G15: 10 médecin, 21 pharmacien, 60 infirmier; <see langword="null"/> when the holder has none.</summary>
    public byte? Profession { get; init; }

    /// <summary>Code of the future profession, table G16, on a CPF.</summary>
    public byte? FutureProfession { get; init; }

    /// <summary>Specialty, table R01, e.g. <c>SM26</c>; <see langword="null"/> when the profession has none.</summary>
    public string? Specialty { get; init; }

    /// <summary>Activities, at most 16, in the order of their objects.</summary>
    public IReadOnlyList<CpxActivity> Activities { get; init; } = [];

    /// <summary>Signature key (CPS_PRIV_SIG, reference 0x81).</summary>
    public required CpxKey Signature { get; init; }

    /// <summary>Authentication key (CPS_PRIV_AUT, reference 0x82).</summary>
    public required CpxKey Authentication { get; init; }

    /// <summary>The PIN, 4 to 8 digits. Never in a trace, a log, an exception or evidence.</summary>
    public required string Pin { get; init; }

    /// <summary>Tries left when the card is made: 3, or 0 for a card that is blocked from the start.</summary>
    public int TriesLeft { get; init; } = 3;

    /// <summary>Whether the card is read without contact: another ATR and application, no PIN, no signature (section 3.7).</summary>
    public bool IsContactless { get; init; }

    /// <summary>Says who holds the card, without the PIN.</summary>
    public override string ToString() => $"{Type} {CardNumber} {PsIdNat}";
}
