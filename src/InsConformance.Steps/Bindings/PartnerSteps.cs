using InsConformance.Foundation.Clock;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>Partners of the LPS and what they send.</summary>
[Binding]
public sealed class PartnerSteps(ILpsDriver lps, Patient patient, Reception reception, VerificationUse use, ControllableClock clock, ScenarioContext scenario)
{
    private static readonly string[] Columns = ["partenaire", "domaine", "contrat", "destinataire"];

    private static readonly Vocabulary<LpsDomain> Domains = new("domain", "domain", ("le même", LpsDomain.Own), ("un autre", LpsDomain.Other));

    private static readonly Vocabulary<bool> YesNo = new("yes-or-no", "answer", ("oui", true), ("non", false));

    /// <summary>Fills the table of partners, and sees that it was taken.</summary>
    [Given("les partenaires du LPS :")]
    public async Task Are(DataTable table, CancellationToken ct)
    {
        table.RequireColumns(Columns);
        var wanted = table.Rows.Select(r => new LpsPartner(
            r["partenaire"], Domains.Value(r["domaine"]), YesNo.Value(r["contrat"]), YesNo.Value(r["destinataire"]))).ToArray();
        var kept = (await lps.SetPartnersAsync(new PartnerSettings(wanted), ct)).Partners;
        scenario.Attach(Text(kept), "text/plain", "partenaires.txt");
        Expect.Equal("La table des partenaires dit leur domaine et leur contrat de confiance.", "table", Text(wanted), Text(kept));
    }

    /// <summary>Receives a message that the LPS has to take.</summary>
    [When("le LPS reçoit de {string} le message {string} :", TimeoutMs = 120_000)]
    public async Task Receives(string sender, string triggerEvent, DataTable table, CancellationToken ct)
    {
        var outcome = await DeliverAsync(sender, triggerEvent, table, ct);
        Expect.True(
            outcome is { Ack: Hl7Ack.Accepted, IdentityId: not null },
            "Un message conforme est accepté, et le logiciel dit quelle identité il concerne.",
            "AA et l'identité concernée",
            $"{outcome.Ack}, {(outcome.IdentityId is null ? "aucune identité" : "une identité")}, « {outcome.Text} »");
        patient.Id = outcome.IdentityId!;
    }

    /// <summary>Receives a message that the LPS may refuse as a whole.</summary>
    [When("le LPS reçoit de {string} le message {string}, qu'il peut rejeter :", TimeoutMs = 120_000)]
    public async Task ReceivesFaulty(string sender, string triggerEvent, DataTable table, CancellationToken ct) =>
        await DeliverAsync(sender, triggerEvent, table, ct);

    /// <summary>Nothing with that INS is kept, whoever has it.</summary>
    [Then("aucune identité du LPS ne porte un INS à la date de naissance {string}")]
    public async Task NoneHasIns(string date, CancellationToken ct)
    {
        var bearer = (await lps.FindIdentitiesAsync(new AntecedentCriteria(date), ct: ct)).FirstOrDefault(i => i.Ins is not null);
        Expect.True(bearer is null, "Un INS que sa clé ou son OID dément n'est pas enregistré.", "aucun INS", $"{bearer?.Ins?.Matricule} {bearer?.Ins?.Cle} ({bearer?.Ins?.Oid})");
    }

    /// <summary>The health data in the record, separated by commas.</summary>
    [Then("les données de santé reçues au dossier sont : {string}")]
    public async Task HasData(string expected, CancellationToken ct)
    {
        LpsCapabilities.Require(lps.Description, LpsCapabilities.HealthData);
        var data = (await lps.GetIdentityAsync(patient.Id, ct)).HealthData ?? [];
        var wanted = expected.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Expect.True(
            data.Count == wanted.Length && wanted.All(w => data.Any(d => d.Contains(w, StringComparison.Ordinal))),
            "Des données de santé ne sont rattachées à un patient que si son INS est confirmé ou n'est pas en cause.",
            wanted.Length == 0 ? "aucune donnée" : expected,
            data.Count == 0 ? "aucune donnée" : string.Join(", ", data));
    }

    /// <summary>A person has to look at the identity, and has something to read.</summary>
    [Then("la liste de travail porte l'identité")]
    public async Task IsListed(CancellationToken ct)
    {
        var entries = await lps.ReadWorklistAsync(ct);
        scenario.Attach(string.Join('\n', entries.Select(e => $"{e.IdentityId} : {e.Text}").DefaultIfEmpty("(vide)")), "text/plain", "liste-de-travail.txt");
        Expect.True(
            entries.Any(e => e.IdentityId == patient.Id && !string.IsNullOrWhiteSpace(e.Text)),
            "Une identité dont l'INS n'est pas confirmé est inscrite sur la liste de travail.", "une ligne pour cette identité", $"{entries.Count} ligne(s), aucune pour elle");
    }

    private async Task<Hl7Outcome> DeliverAsync(string sender, string triggerEvent, DataTable table, CancellationToken ct)
    {
        var message = PartnerMessage.Write(sender, triggerEvent, table, reception.NextControlId(), clock.GetUtcNow());
        scenario.Attach(message.Replace('\r', '\n'), "text/plain", "message-recu.hl7");
        var outcome = await lps.ReceiveHl7Async(new Hl7Command(message), ct);
        use.Require();
        return outcome;
    }

    private static string Text(IEnumerable<LpsPartner> partners) => string.Join(
        " ; ", partners.Select(p => $"{p.Name}, {Domains.Word(p.Domain)} domaine, contrat : {YesNo.Word(p.Trusted)}, destinataire : {YesNo.Word(p.Receives)}"));
}
