using System.Globalization;

namespace InsConformance.Insi.Requests;

/// <summary>
/// In what a search with a card and its context tell of different people. A part that either of them leaves out is no difference: two practices are known,
/// with the identity and with the regime alone. Contract sections 1.3 and 2.3 [CLIENT].
/// </summary>
/// <param name="Assure"><c>MatriculeOD</c> and <c>ASSURE/Id/Num</c>.</param>
/// <param name="Beneficiaire"><c>MatriculeIndividu</c> and <c>BENEFICIAIRE/Nir/Num</c>.</param>
/// <param name="DateNaissance"><c>DateNaissance</c> and <c>DateNai</c>.</param>
/// <param name="Rang"><c>RangNaissance</c> and <c>Rang</c>, as numbers.</param>
public readonly record struct CardDifferences(bool Assure, bool Beneficiaire, bool DateNaissance, bool Rang)
{
    /// <summary>Whether there is one.</summary>
    public bool Any => Assure || Beneficiaire || DateNaissance || Rang;

    /// <summary>Compares field by field.</summary>
    /// <param name="search">The payload.</param>
    /// <param name="couverture">The context's part; <see langword="null"/> differs in nothing.</param>
    public static CardDifferences Of(VitaleSearch search, Couverture? couverture) => couverture is null ? default : new(
        Differ(couverture.AssureNum, search.MatriculeOd?.NumIdentifiant),
        Differ(couverture.BeneficiaireNum, search.MatriculeIndividu?.NumIdentifiant),
        Differ(couverture.DateNai, search.DateNaissance),
        Differ(Rank(couverture.Rang), Rank(search.RangNaissance)));

    private static bool Differ(string? cover, string? payload) =>
        !string.IsNullOrEmpty(cover) && !string.IsNullOrEmpty(payload) && cover != payload;

    // The context types it as an integer: 01 is 1.
    private static string? Rank(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var rank) ? rank.ToString(CultureInfo.InvariantCulture) : text;
}
