namespace InsConformance.Insi.Requests;

/// <summary>
/// Payload of <c>rechercherInsAvecCarteVitale</c> (WS_INS1, root <c>RECVITALE</c>), exactly as on the wire:
/// nothing is trimmed or normalised, an absent element is <see langword="null"/>, an empty one is <c>""</c>. Contract section 1.3 [XSD].
/// </summary>
/// <param name="MatriculeIndividu">The beneficiary's own, only when the card carries it.</param>
/// <param name="MatriculeOd">The insured person's (<c>MatriculeOD</c>), always there in practice [CLIENT].</param>
/// <param name="NomNaissance">The beneficiary's birth name, else the insured person's [CLIENT].</param>
/// <param name="DateNaissance"><c>YYYY-MM-DD</c>; luni-solar forms are not calendar dates.</param>
/// <param name="RangNaissance">Rank among those born on one day, <c>1</c> when alone.</param>
public sealed record VitaleSearch(
    CardMatricule? MatriculeIndividu,
    CardMatricule? MatriculeOd,
    string? NomNaissance,
    string? DateNaissance,
    string? RangNaissance) : RequestPayload
{
    /// <summary>The same identity as <c>ContexteBAM/COUVERTURE</c> repeats it: numbers without key, date and rank. Contract section 2.3 [CLIENT].</summary>
    public Couverture ToCouverture() => new()
    {
        AssureNum = MatriculeOd?.NumIdentifiant,
        BeneficiaireNum = MatriculeIndividu?.NumIdentifiant,
        DateNai = DateNaissance,
        Rang = RangNaissance,
    };
}
