namespace InsConformance.Cards.Vitale;

/// <summary>One beneficiary as a persona describes them. Cards study sections 4.2 to 4.4.</summary>
public sealed record VitaleCardBeneficiary
{
    /// <summary>Birth name, printable ASCII, 1 to 100 characters. The card's character set is not public [INF].</summary>
    public required string NomNaissance { get; init; }

    /// <summary>Name in use when it is another one; the card shows it in place of the birth name [INF].</summary>
    public string? NomUsage { get; init; }

    /// <summary>First given name, printable ASCII, 1 to 100 characters.</summary>
    public required string Prenom { get; init; }

    /// <summary>Birth date in the card's form AAAAMMJJ; eight digits that need be no day of the calendar (luni-solar, unknown parts).</summary>
    public required string DateNaissance { get; init; }

    /// <summary>Rank among those born on one day (rang gémellaire), 1 to 9.</summary>
    public int RangNaissance { get; init; } = 1;

    /// <summary>Own NIR of 15 characters with its key; <see langword="null"/> when the card carries none, as for young children.</summary>
    public string? Nir { get; init; }

    /// <summary>Quality, two digits: 00 insured person, 02 spouse, 06 child [INF]. The whole list of codes is not public.</summary>
    public required string Qualite { get; init; }

    /// <summary>The name that the card shows: <see cref="NomUsage"/>, else <see cref="NomNaissance"/>.</summary>
    public string NomUsuel => NomUsage ?? NomNaissance;
}
