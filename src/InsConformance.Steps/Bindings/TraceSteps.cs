using System.Globalization;
using InsConformance.Foundation.Clock;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>What the audit trail must hold.</summary>
[Binding]
public sealed class TraceSteps(ILpsDriver lps, Patient patient, ControllableClock clock, ScenarioContext scenario)
{
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(5);

    private static readonly string[] ExchangeColumns = ["sens", "partenaire"];

    private static readonly string[] CallColumns = ["utilisateur", "modalité", "retour"];

    /// <summary>Somebody's access to the identity, at its time.</summary>
    [Then("la trace porte l'accès de {string} à l'identité")]
    public async Task HasAccess(string login, CancellationToken ct)
    {
        const string rule = "Tout accès à l'identité d'un patient est tracé avec la date, l'heure et l'utilisateur.";
        var access = (await ReadAsync(ct)).LastOrDefault(e => e.Event == AuditEvent.IdentityRead && e.User == login && e.IdentityId == patient.Id);
        Expect.True(access is not null, rule, $"un accès de {login} dans la trace", "aucun");
        Near(rule, access!);
    }

    /// <summary>A change with its kind, its author and its time.</summary>
    [Then("la trace porte la modification de {string} par {string} : {string} devient {string}")]
    public async Task HasChange(string field, string login, string before, string after, CancellationToken ct)
    {
        const string rule = "Toute modification de l'identité est tracée avec la date, l'heure, la nature de la modification et le professionnel.";
        var trail = (await ReadAsync(ct)).Where(e => e.IdentityId == patient.Id).ToArray();
        var name = ScreenWords.Fields.Value(field);
        var change = trail.LastOrDefault(e => e.Changes?.Any(c => c.Field == name && (c.From ?? "") == before && (c.To ?? "") == after) == true);
        Expect.True(
            change is not null,
            rule,
            $"{field} : {Expect.Show(before)} -> {Expect.Show(after)}",
            $"des modifications tracées : {string.Join(" ; ", trail.SelectMany(e => e.Changes ?? []).Select(c => $"{c.Field} : {Expect.Show(c.From)} -> {Expect.Show(c.To)}").DefaultIfEmpty("aucune n'est détaillée"))}");
        Expect.Equal(rule, "auteur", login, change!.User);
        Near(rule, change);
    }

    /// <summary>Every call of this identity, in order.</summary>
    [Then("la trace des appels INSi est :")]
    public async Task Calls(DataTable expected, CancellationToken ct)
    {
        expected.RequireColumns(CallColumns);
        const string rule = "Chaque appel à INSi est tracé avec l'utilisateur, la modalité et le code retour.";
        var calls = (await ReadAsync(ct)).Where(e => e.Event == AuditEvent.InsiCall).ToArray();
        Expect.Equal(
            rule,
            "appels tracés",
            string.Join(" ; ", expected.Rows.Select(r => $"{r["utilisateur"]}, {r["modalité"]}, {r["retour"]}")),
            string.Join(" ; ", calls.Select(c => $"{c.User}, {c.Mode ?? "(absente)"}, {(c.Verdict is { } verdict ? VerdictWords.Verdicts.Word(verdict) : c.CodeCr ?? c.FaultCode ?? "(absent)")}")));
        foreach (var call in calls)
            Near(rule, call);
    }

    /// <summary>Each row is an exchange that was traced with both ends and its time; others may be there.</summary>
    [Then("la trace des échanges porte :")]
    public async Task Exchanges(DataTable expected, CancellationToken ct)
    {
        expected.RequireColumns(ExchangeColumns);
        const string rule = "Chaque échange est tracé avec la date, l'heure, l'émetteur et le destinataire.";
        var entries = (await ReadAsync(ct)).Where(e => e.Event is AuditEvent.DataReceived or AuditEvent.DataSent).ToArray();
        var seen = entries.Where(e => e is { Sender.Length: > 0, Recipient.Length: > 0 })
            .Select(e => e.Event == AuditEvent.DataReceived ? $"reçu, {e.Sender}" : $"émis, {e.Recipient}").ToArray();
        foreach (var row in expected.Rows)
        {
            var wanted = $"{row["sens"]}, {row["partenaire"]}";
            Expect.True(seen.Contains(wanted), rule, wanted, seen.Length == 0 ? $"{entries.Length} échange(s) tracé(s), aucun avec ses deux extrémités" : string.Join(" ; ", seen));
        }

        foreach (var entry in entries)
            Near(rule, entry);
    }

    /// <summary>What came with the last 00 is in the trail, nothing left out.</summary>
    [Then("la trace du dernier retour 00 porte le matricule, l'OID, l'historique des INS et les traits stricts rendus")]
    public async Task HasReturn(CancellationToken ct)
    {
        const string rule = "Pour un retour 00, matricule, OID, historique des INS et traits stricts sont tracés.";
        var traced = (await ReadAsync(ct)).LastOrDefault(e => e is { Event: AuditEvent.InsiCall, CodeCr: "00" })?.Returned;
        var shown = patient.Search.Proposal?.Returned;
        Expect.True(traced is not null && shown is not null, rule, "un retour 00 tracé avec son contenu", "aucun");
        Expect.Equal(rule, "matricule et OID", $"{shown!.Ins.Matricule} ({shown.Ins.Oid})", $"{traced!.Ins.Matricule} ({traced.Ins.Oid})");
        Expect.Equal(rule, "historique des INS", string.Join(", ", shown.History.Select(h => h.Matricule)), string.Join(", ", traced.History.Select(h => h.Matricule)));
        Expect.Equal(rule, "traits stricts", shown.Traits.ToString(), traced.Traits.ToString());
    }

    private async Task<IReadOnlyList<AuditEntry>> ReadAsync(CancellationToken ct)
    {
        var entries = await lps.ReadAuditAsync(ct);
        scenario.Attach(IdentityText.Of(entries), "text/plain", "trace.txt");
        return entries;
    }

    private void Near(string rule, AuditEntry entry)
    {
        var now = clock.GetUtcNow();
        Expect.True(
            (entry.At - now).Duration() <= Tolerance,
            rule,
            string.Create(CultureInfo.InvariantCulture, $"une heure proche de {now:yyyy-MM-ddTHH:mm:ss}Z"),
            string.Create(CultureInfo.InvariantCulture, $"{entry.At:yyyy-MM-ddTHH:mm:ss}Z"));
    }
}
