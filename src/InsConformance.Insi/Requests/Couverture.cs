namespace InsConformance.Insi.Requests;

/// <summary>
/// <c>ContexteBAM/COUVERTURE</c> as on the wire; absent parts are <see langword="null"/>. Present and empty without a card. Contract section 2.3 [XSD].
/// </summary>
public sealed record Couverture
{
    /// <summary>What a search without card sends. [LIVE]</summary>
    public static Couverture Empty { get; } = new();

    /// <summary><c>GrandRegime</c>.</summary>
    public string? GrandRegime { get; init; }

    /// <summary><c>Organisme</c>.</summary>
    public string? Organisme { get; init; }

    /// <summary><c>CodeCentre</c>.</summary>
    public string? CodeCentre { get; init; }

    /// <summary><c>ASSURE/Id/Num</c>: 13 characters.</summary>
    public string? AssureNum { get; init; }

    /// <summary><c>ASSURE/Id/Cle</c>: two digits.</summary>
    public string? AssureCle { get; init; }

    /// <summary><c>BENEFICIAIRE/Nir/Num</c>: 13 characters, only when the card carries it.</summary>
    public string? BeneficiaireNum { get; init; }

    /// <summary><c>BENEFICIAIRE/Nir/Cle</c>: two digits.</summary>
    public string? BeneficiaireCle { get; init; }

    /// <summary><c>BENEFICIAIRE/Nir/DateCertification</c>: <c>YYYY-MM-DD</c>.</summary>
    public string? DateCertification { get; init; }

    /// <summary><c>BENEFICIAIRE/DateNai</c>: <c>YYYY-MM-DD</c>, not always a calendar date.</summary>
    public string? DateNai { get; init; }

    /// <summary><c>BENEFICIAIRE/Rang</c>: birth rank.</summary>
    public string? Rang { get; init; }

    /// <summary><c>BENEFICIAIRE/Porteur</c>: one digit.</summary>
    public string? Porteur { get; init; }

    /// <summary>Whether nothing is there.</summary>
    public bool IsEmpty => this == Empty;
}
