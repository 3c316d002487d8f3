namespace InsConformance.Cards.Vitale;

/// <summary>One beneficiary as a reading tells them; <see langword="null"/> is what the card did not say.</summary>
public sealed record VitaleBeneficiary
{
    /// <summary>Place on the card, 1 for the first: how a user chooses.</summary>
    public required int Position { get; init; }

    /// <summary>The name that the card shows (tag 80); whether it is the birth name is not public [INF].</summary>
    public string? NomUsuel { get; init; }

    /// <summary>Birth name, when the card tells it apart: only the synthetic application does.</summary>
    public string? NomNaissance { get; init; }

    /// <summary>Given name (tag 81).</summary>
    public string? Prenom { get; init; }

    /// <summary>Birth date as on the card (tag 82), usually AAAAMMJJ; may be luni-solar.</summary>
    public string? DateNaissance { get; init; }

    /// <summary>Rank among those born on one day; only the synthetic application tells it.</summary>
    public int? RangNaissance { get; init; }

    /// <summary>Own NIR, 15 characters with key (tag 93).</summary>
    public string? Nir { get; init; }

    /// <summary>Quality, two digits; only the synthetic application tells it.</summary>
    public string? Qualite { get; init; }

    /// <summary><c>YYYY-MM-DD</c> from a date of eight digits, calendar day or not; <see langword="null"/> from anything else.</summary>
    public string? DateInsi => DateNaissance is { Length: 8 } date && date.All(char.IsAsciiDigit) ? $"{date[..4]}-{date[4..6]}-{date[6..]}" : null;

    internal static VitaleBeneficiary Of(VitaleCardBeneficiary content, int position) => new()
    {
        Position = position,
        NomUsuel = content.NomUsuel,
        NomNaissance = content.NomNaissance,
        Prenom = content.Prenom,
        DateNaissance = content.DateNaissance,
        RangNaissance = content.RangNaissance,
        Nir = content.Nir,
        Qualite = content.Qualite,
    };
}
