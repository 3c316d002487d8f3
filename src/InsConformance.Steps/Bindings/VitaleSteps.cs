using System.Globalization;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>The carte Vitale: read, choose, search.</summary>
[Binding]
public sealed class VitaleSteps(ILpsDriver lps, Patient patient, CardState cards)
{
    private const string User = "qa";

    private static readonly string[] Columns = ["n°", "nom", "prénom", "date de naissance", "rang"];

    /// <summary>Reads the card.</summary>
    [Given("l'utilisateur lit la carte Vitale")]
    [When("l'utilisateur lit la carte Vitale")]
    public async Task Reads(CancellationToken ct) => cards.Vitale = await lps.ReadVitaleAsync(ct);

    /// <summary>Searches for the beneficiary that the user chose.</summary>
    [When("l'utilisateur lance la recherche INSi par carte Vitale pour le bénéficiaire n° {int}", TimeoutMs = 120_000)]
    public async Task Searches(int beneficiary, CancellationToken ct) =>
        patient.Search = await lps.SearchInsiAsync(patient.Id, new SearchCommand(LpsContract.VitaleMode, User, beneficiary), ct);

    /// <summary>Whom the user can choose.</summary>
    [Then("le LPS propose les bénéficiaires :")]
    public void Proposes(DataTable expected)
    {
        expected.RequireColumns(Columns);
        var wanted = expected.Rows.Select(r => string.Join(" | ", Columns.Select(c => r[c]))).ToArray();
        var shown = cards.Vitale.Beneficiaries.Select(b => string.Join(
            " | ", b.Index.ToString(CultureInfo.InvariantCulture), b.Nom, b.Prenom, b.DateNaissance, b.Rang?.ToString(CultureInfo.InvariantCulture))).ToArray();
        Expect.True(
            wanted.SequenceEqual(shown, StringComparer.Ordinal),
            "Le logiciel propose tous les bénéficiaires de la carte, dans leur ordre.",
            string.Join(" ; ", wanted),
            shown.Length == 0 ? $"aucun bénéficiaire, {CardWords.Vitales.Word(cards.Vitale.Outcome)} : « {cards.Vitale.Text} »" : string.Join(" ; ", shown));
    }

    /// <summary>How the reading ended.</summary>
    [Then("la lecture de la carte Vitale se termine par : {string}")]
    public void Ends(string outcome) => Expect.Equal(
        "Le logiciel dit ce qu'il a trouvé dans le lecteur.", "lecture de la carte Vitale", CardWords.Vitales.Known(outcome), CardWords.Vitales.Word(cards.Vitale.Outcome));

    /// <summary>Nobody can be chosen and the user knows why.</summary>
    [Then("la carte Vitale n'est pas lue et le LPS dit pourquoi")]
    public void IsNotRead() => Expect.True(
        cards.Vitale is { Outcome: not VitaleOutcome.Read, Beneficiaries.Count: 0 } && !string.IsNullOrWhiteSpace(cards.Vitale.Text),
        "Une carte qui ne répond pas correctement ne donne aucun bénéficiaire, et l'utilisateur sait pourquoi.",
        "aucun bénéficiaire et un message",
        $"{CardWords.Vitales.Word(cards.Vitale.Outcome)}, {cards.Vitale.Beneficiaries.Count} bénéficiaire(s), message « {cards.Vitale.Text} »");
}
