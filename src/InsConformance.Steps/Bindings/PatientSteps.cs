using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;

namespace InsConformance.Steps.Bindings;

/// <summary>What the user does in the LPS.</summary>
[Binding]
public sealed class PatientSteps(ILpsDriver lps, Patient patient, ActingUser acting)
{
    private string User => acting.Name;

    /// <summary>Creates the identity with traits as typed.</summary>
    [Given("le patient saisi dans le LPS :")]
    public async Task Entered(DataTable table, CancellationToken ct)
    {
        var identity = await lps.CreateIdentityAsync(new TraitsEntry(TypedTable.Of(table), User), ct);
        patient.Id = identity.Id;
    }

    /// <summary>Creates one identity for each row.</summary>
    [Given("les patients saisis dans le LPS :")]
    public async Task EachEntered(DataTable table, CancellationToken ct)
    {
        foreach (var traits in TypedTable.Rows(table))
            patient.Id = (await lps.CreateIdentityAsync(new TraitsEntry(traits, User), ct)).Id;
    }

    /// <summary>Types an identity that the LPS may refuse.</summary>
    [When("l'utilisateur saisit le patient :")]
    public async Task Types(DataTable table, CancellationToken ct) => await Attempt.RunAsync(
        patient, async () => patient.Id = (await lps.CreateIdentityAsync(new TraitsEntry(TypedTable.Of(table), User), ct)).Id);

    /// <summary>Searches, with the LPS's own loop over given names.</summary>
    [When("l'utilisateur lance la recherche INSi par traits", TimeoutMs = 120_000)]
    public async Task Searches(CancellationToken ct) =>
        patient.Search = await lps.SearchInsiAsync(patient.Id, new SearchCommand(User: User), ct);

    /// <summary>Searches where the LPS may refuse the user.</summary>
    [When("l'utilisateur tente de lancer la recherche INSi par traits", TimeoutMs = 120_000)]
    public async Task TriesToSearch(CancellationToken ct) => await Attempt.RunAsync(patient, async () => await Searches(ct));

    /// <summary>Changes the birth place.</summary>
    [When("l'utilisateur ajoute le lieu de naissance {string}")]
    public async Task AddsPlace(string place, CancellationToken ct) =>
        await lps.ChangeTraitsAsync(patient.Id, new TraitsEntry(new TypedTraits(LieuNaissance: place), User), ct);

    /// <summary>Accepts the proposal of the last search.</summary>
    [When("l'utilisateur accepte l'identité proposée")]
    public async Task Accepts(CancellationToken ct) =>
        await lps.AcceptInsiAsync(patient.Id, new AcceptCommand(User), ct);
}
