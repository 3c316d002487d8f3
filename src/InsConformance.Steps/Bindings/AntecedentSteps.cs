using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>The search of an identity that is already there.</summary>
[Binding]
public sealed class AntecedentSteps(ILpsDriver lps, Patient patient, ActingUser acting)
{
    private static readonly string[] Criteria = ["date de naissance", "nom", "prénom", "matricule"];

    /// <summary>Looks for identities, whatever the LPS makes of the criteria.</summary>
    [When("l'utilisateur recherche une identité par :")]
    public async Task LooksFor(DataTable table, CancellationToken ct)
    {
        var typed = table.ToVertical();
        if (typed.Keys.FirstOrDefault(k => !Criteria.Contains(k)) is { } unknown)
            throw new InputException("data-table", table.Place, $"'{unknown}' is no criterion of a search", $"use {string.Join(", ", Criteria)}");
        string? Of(string name) => typed.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
        patient.Refusal = null;
        try
        {
            patient.Found = await lps.FindIdentitiesAsync(new AntecedentCriteria(Of("date de naissance"), Of("nom"), Of("prénom"), Of("matricule")), acting.Name, ct);
        }
        catch (LpsRefusalException refusal)
        {
            patient.Found = [];
            patient.Refusal = refusal.Problem;
        }
    }

    /// <summary>All of these identities and no other, in any order.</summary>
    [Then("le LPS trouve exactement :")]
    public void Finds(DataTable expected)
    {
        expected.RequireColumns(["nom de naissance", "prénoms"]);
        var wanted = expected.Rows.Select(r => $"{r["nom de naissance"]} {r["prénoms"]}").Order(StringComparer.Ordinal).ToArray();
        var found = patient.Found.Select(i => $"{i.Traits.NomNaissance} {i.Traits.ListePrenom}").Order(StringComparer.Ordinal).ToArray();
        Expect.True(
            wanted.SequenceEqual(found, StringComparer.Ordinal),
            "La recherche d'antériorité trouve toutes les identités qui répondent aux critères, et elles seules.",
            string.Join(" ; ", wanted),
            patient.Refusal is { } refusal ? $"une recherche refusée : {refusal.Detail ?? refusal.Title}" : found.Length == 0 ? "aucune identité" : string.Join(" ; ", found));
    }

    /// <summary>Nothing was looked for and the user knows why.</summary>
    [Then("le LPS refuse la recherche d'identité et dit pourquoi")]
    public void Refuses() => Expect.True(
        patient.Refusal is { Code: LpsProblemCodes.CriteriaInvalid },
        "Un matricule incomplet ou dont la clé est fausse est refusé sans recherche, et l'utilisateur sait pourquoi.",
        "une recherche refusée avec sa raison",
        patient.Refusal is { } other ? $"un refus d'une autre sorte : {other.Code}" : $"une recherche faite, {patient.Found.Count} identité(s) trouvée(s)");
}
