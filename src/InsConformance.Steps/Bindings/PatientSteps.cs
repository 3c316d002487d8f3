using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;

namespace InsConformance.Steps.Bindings;

/// <summary>What the user does in the LPS.</summary>
[Binding]
public sealed class PatientSteps(ILpsDriver lps, Patient patient)
{
    private const string User = "qa";

    /// <summary>Creates the identity with traits as typed.</summary>
    [Given("le patient saisi dans le LPS :")]
    public async Task Entered(DataTable table, CancellationToken ct)
    {
        string? nom = null, sexe = null, date = null, lieu = null, nomUtilise = null;
        string[]? prenoms = null;
        foreach (var (field, value) in table.ToVertical())
        {
            switch (field)
            {
                case "nom de naissance": nom = value; break;
                case "prénoms": prenoms = value.Split(' ', StringSplitOptions.RemoveEmptyEntries); break;
                case "sexe": sexe = value; break;
                case "date de naissance": date = value; break;
                case "lieu de naissance": lieu = value; break;
                case "nom utilisé": nomUtilise = value; break;
                default:
                    throw new InputException("data-table", table.Place, $"'{field}' is no trait that is typed", "use nom de naissance, prénoms, sexe, date de naissance, lieu de naissance, nom utilisé");
            }
        }

        var identity = await lps.CreateIdentityAsync(new TraitsEntry(new TypedTraits(nom, prenoms, sexe, date, lieu, NomUtilise: nomUtilise), User), ct);
        patient.Id = identity.Id;
    }

    /// <summary>Searches, with the LPS's own loop over given names.</summary>
    [When("l'utilisateur lance la recherche INSi par traits", TimeoutMs = 120_000)]
    public async Task Searches(CancellationToken ct) =>
        patient.Search = await lps.SearchInsiAsync(patient.Id, new SearchCommand(User: User), ct);

    /// <summary>Changes the birth place.</summary>
    [When("l'utilisateur ajoute le lieu de naissance {string}")]
    public async Task AddsPlace(string place, CancellationToken ct) =>
        await lps.ChangeTraitsAsync(patient.Id, new TraitsEntry(new TypedTraits(LieuNaissance: place), User), ct);

    /// <summary>Accepts the proposal of the last search.</summary>
    [When("l'utilisateur accepte l'identité proposée")]
    public async Task Accepts(CancellationToken ct) =>
        await lps.AcceptInsiAsync(patient.Id, new AcceptCommand(User), ct);
}
