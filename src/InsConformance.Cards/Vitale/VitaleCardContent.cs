namespace InsConformance.Cards.Vitale;

/// <summary>
/// Everything that a carte Vitale of test holds, whatever its generation. Of these, names, birth dates, NIR of beneficiaries and the start of validity have
/// a public place on a Vitale 2; the rest has none. Cards study sections 4.2 to 4.4.
/// </summary>
public sealed record VitaleCardContent
{
    /// <summary>Most beneficiaries of a virtual card.</summary>
    public const int MostBeneficiaries = 9;

    /// <summary>Serial number, 12 digits; those of this project start with 99. Study section 4.1.</summary>
    public required string Serial { get; init; }

    /// <summary>Start of validity.</summary>
    public required DateOnly ValidFrom { get; init; }

    /// <summary>Nature; test unless said otherwise.</summary>
    public VitaleNature Nature { get; init; } = VitaleNature.Test;

    /// <summary>The insured person (ouvrant droit).</summary>
    public required VitaleInsured Insured { get; init; }

    /// <summary>1 to 9 beneficiaries in the order of the card, the insured person usually first.</summary>
    public required IReadOnlyList<VitaleCardBeneficiary> Beneficiaries { get; init; }
}
