using System.Globalization;
using InsConformance.Identity.Matricules;
using InsConformance.Insi.Requests;

namespace InsConformance.Cards.Vitale;

/// <summary>A reading turned into the search with a card: what goes into <c>RECVITALE</c> and into <c>COUVERTURE</c>. Contract sections 1.3 and 2.3 [CLIENT].</summary>
/// <param name="Search">The payload. NIR go out as 13 characters, without key and type.</param>
/// <param name="Couverture">The context's part.</param>
/// <param name="Missing">Elements of <c>RECVITALE</c> that practice always sends and that the reading could not fill, e.g. <c>MatriculeOD</c>; empty when complete.</param>
/// <param name="Origin">Where the data come from.</param>
public sealed record VitaleRequest(VitaleSearch Search, Couverture Couverture, IReadOnlyList<string> Missing, VitaleOrigin Origin)
{
    /// <summary>The request for a beneficiary of a reading.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="beneficiary">One of its beneficiaries.</param>
    /// <param name="practice">What goes into the context.</param>
    /// <exception cref="ArgumentException">The beneficiary is not of this reading: a request never mixes two cards (CNDA test 1.03).</exception>
    public static VitaleRequest Of(VitaleReading reading, VitaleBeneficiary beneficiary, CouverturePractice practice = CouverturePractice.Identity)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(beneficiary);
        if (!reading.Beneficiaries.Contains(beneficiary))
            throw new ArgumentException("the beneficiary is not one of this reading", nameof(beneficiary));
        var search = new VitaleSearch(
            Matricule(beneficiary.Nir),
            Matricule(reading.Insured?.Nir),
            NameOf(beneficiary) ?? InsuredName(reading),
            beneficiary.DateInsi,
            beneficiary.RangNaissance?.ToString(CultureInfo.InvariantCulture));
        return new VitaleRequest(search, CouvertureOf(search, reading.Insured, practice), MissingOf(search), reading.Origin);
    }

    private static Couverture CouvertureOf(VitaleSearch search, VitaleInsured? insured, CouverturePractice practice) => practice == CouverturePractice.Identity
        ? search.ToCouverture()
        : new Couverture { GrandRegime = insured?.Regime, Organisme = insured?.Caisse, CodeCentre = insured?.Centre };

    // The name on show stands in for a birth name that the card does not tell apart, then the insured person's [CLIENT].
    private static string? NameOf(VitaleBeneficiary beneficiary) => beneficiary.NomNaissance ?? beneficiary.NomUsuel;

    private static string? InsuredName(VitaleReading reading) =>
        reading.Beneficiaries.FirstOrDefault(b => b.Nir is not null && b.Nir == reading.Insured?.Nir) is { } insured ? NameOf(insured) : null;

    private static CardMatricule? Matricule(string? nir) =>
        MatriculeComplet.TryParse(nir, out var matricule) ? new CardMatricule(matricule.Matricule.Value) : null;

    private static string[] MissingOf(VitaleSearch search) =>
    [
        .. new[]
        {
            search.MatriculeOd is null ? "MatriculeOD" : null,
            search.NomNaissance is null ? "NomNaissance" : null,
            search.DateNaissance is null ? "DateNaissance" : null,
            search.RangNaissance is null ? "RangNaissance" : null,
        }.OfType<string>(),
    ];
}
