using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>What the LPS must show and keep.</summary>
[Binding]
public sealed class IdentitySteps(ILpsDriver lps, Patient patient)
{
    private const string ShowsRule = "Le logiciel propose l'identité telle que le téléservice l'a renvoyée.";
    private const string KeepsRule = "Le logiciel enregistre l'identité telle que le téléservice l'a renvoyée, ou que l'utilisateur l'a saisie.";

    /// <summary>The return code that the user sees.</summary>
    [Then("le LPS annonce le code retour {string}")]
    public void Announces(string code) =>
        Expect.Equal("Le logiciel annonce le code retour du téléservice.", "code retour", code, patient.Search.CodeCr);

    /// <summary>The fault that the user sees.</summary>
    [Then("le LPS annonce l'erreur {string}")]
    public void AnnouncesFault(string code) =>
        Expect.Equal("Le logiciel annonce l'erreur du téléservice.", "code d'erreur", code, patient.Search.Fault?.Code ?? patient.Search.Fault?.Subcode);

    /// <summary>Nothing can be accepted.</summary>
    [Then("le LPS ne propose aucune identité")]
    public void ProposesNothing() => Expect.True(
        patient.Search.Proposal is null,
        "Sans code retour 00, le logiciel n'a aucune identité à proposer.",
        "aucune proposition",
        $"une proposition : {patient.Search.Proposal?.Returned.Traits.NomNaissance} {patient.Search.Proposal?.Returned.Traits.ListePrenom}");

    /// <summary>What is proposed before acceptance.</summary>
    [Then("le LPS propose l'identité :")]
    public void Proposes(DataTable expected)
    {
        Expect.True(
            patient.Search.Proposal is not null, ShowsRule, "une identité proposée", $"aucune, résultat « {patient.Search.Text} »");
        var (ins, _, traits) = patient.Search.Proposal!.Returned;
        IdentityTable.Compare(expected, ShowsRule, Fields(ins, traits.NomNaissance, traits.ListePrenom, traits.Sexe, traits.DateNaissance, traits.LieuNaissance));
    }

    /// <summary>What is kept.</summary>
    [Then("l'identité enregistrée dans le LPS porte :")]
    public async Task Keeps(DataTable expected, CancellationToken ct)
    {
        var identity = await lps.GetIdentityAsync(patient.Id, ct);
        var traits = identity.Traits;
        var fields = Fields(identity.Ins, traits.NomNaissance, traits.ListePrenom, traits.Sexe, traits.DateNaissance, traits.LieuNaissance);
        fields["premier prénom"] = traits.PremierPrenom;
        fields["nom utilisé"] = traits.NomUtilise;
        fields["prénom utilisé"] = traits.PrenomUtilise;
        fields["numéro d'assuré"] = traits.NumeroAssure;
        fields["adresse"] = traits.Adresse;
        fields["téléphone"] = traits.Telephone;
        IdentityTable.Compare(expected, KeepsRule, fields);
    }

    /// <summary>No INS is kept.</summary>
    [Then("l'identité enregistrée dans le LPS ne porte pas d'INS")]
    public async Task KeepsNoIns(CancellationToken ct)
    {
        var identity = await lps.GetIdentityAsync(patient.Id, ct);
        Expect.True(
            identity.Ins is null, "Sans identité renvoyée, le logiciel n'enregistre pas d'INS.", "aucun INS", $"{identity.Ins?.Matricule} {identity.Ins?.Cle}");
    }

    /// <summary>The former INS that are kept, the active one set aside.</summary>
    [Then("l'historique enregistré dans le LPS, INS actif mis à part, est :")]
    public async Task KeepsHistory(DataTable expected, CancellationToken ct) => HistoryTable.Compare(expected, await FormerAsync(ct));

    /// <summary>No former INS is kept, the active one set aside.</summary>
    [Then("l'historique enregistré dans le LPS, INS actif mis à part, est vide")]
    public async Task KeepsNoHistory(CancellationToken ct) => HistoryTable.Compare([], await FormerAsync(ct));

    private async Task<IEnumerable<LpsIns>> FormerAsync(CancellationToken ct)
    {
        var identity = await lps.GetIdentityAsync(patient.Id, ct);
        return identity.History.Where(i => (i.Matricule, i.Oid) != (identity.Ins?.Matricule, identity.Ins?.Oid));
    }

    private static Dictionary<string, string?> Fields(
        LpsIns? ins, string? nom, string? prenoms, string? sexe, string? date, string? lieu) => new(StringComparer.Ordinal)
        {
            ["matricule"] = ins?.Matricule,
            ["clé"] = ins?.Cle,
            ["OID"] = ins?.Oid,
            ["nature"] = ins?.Nature?.ToString().ToUpperInvariant(),
            ["nom de naissance"] = nom,
            ["liste des prénoms"] = prenoms,
            ["sexe"] = sexe,
            ["date de naissance"] = date,
            ["lieu de naissance"] = lieu,
        };
}
