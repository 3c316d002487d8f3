using InsConformance.Gherkin.Bindings;
using InsConformance.Identity;
using InsConformance.Identity.Hl7v2;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>What the LPS must send to its partners. Every message read here is held against PAM-FR.</summary>
[Binding]
public sealed class SentMessageSteps(ILpsDriver lps, ScenarioContext scenario)
{
    private static readonly string[] Columns = ["événement", "PID-32", "matricule", "ancien matricule", "nom de naissance", "nom utilisé"];

    /// <summary>Each row is a message that was sent; others may be there.</summary>
    [Then("les messages émis à {string} comptent au moins :")]
    public async Task AtLeast(string partner, DataTable expected, CancellationToken ct)
    {
        expected.RequireColumns(Columns);
        var seen = (await ReadAsync(partner, ct)).Select(Describe).ToArray();
        foreach (var row in expected.Rows)
        {
            var wanted = string.Join(" | ", Columns.Select(c => row[c]));
            Expect.True(
                seen.Contains(wanted),
                "Les partenaires reçoivent chaque changement de l'identité, par l'événement qui lui convient.",
                wanted,
                seen.Length == 0 ? "aucun message émis" : string.Join(" ; ", seen));
        }
    }

    /// <summary>Something was sent, and nothing of it holds an INS.</summary>
    [Then("aucun message émis à {string} ne porte de matricule ni d'OID")]
    public async Task WithoutIns(string partner, CancellationToken ct)
    {
        const string rule = "Matricule et OID ne sont transmis que pour une identité qualifiée ; les traits le sont toujours.";
        var sent = await ReadAsync(partner, ct);
        Expect.True(sent.Count > 0, rule, "au moins un message émis", "aucun message");
        var bearer = sent.FirstOrDefault(s => s.Ins is not null);
        Expect.True(bearer is null, rule, "aucun INS dans PID-3", $"{bearer?.Ins?.Matricule} ({bearer?.Ins?.Oid}) dans un message {bearer?.Event}");
    }

    private async Task<IReadOnlyList<ReceivedIdentity>> ReadAsync(string partner, CancellationToken ct)
    {
        var sent = (await lps.ReadSentHl7Async(ct)).Where(m => m.Partner == partner).ToArray();
        scenario.Attach(string.Join('\n', sent.Select(m => m.Message.Replace('\r', '\n'))), "text/plain", "messages-emis.hl7");
        return [.. sent.Select(m => Read(m.Message))];
    }

    private static ReceivedIdentity Read(string message)
    {
        const string rule = "Un message émis est lisible et son segment PID est conforme à PAM-FR.";
        var reading = Hl7Reader.Read(message);
        var finding = reading.Findings.Concat(reading.Message is { } read ? PidCheck.Check(read) : []).FirstOrDefault(f => f.Severity == FindingSeverity.Error);
        var identity = reading.Message is null ? null : PamReader.Read(reading.Message);
        Expect.True(finding is null && identity is not null, rule, "un message conforme", finding?.ToString() ?? "aucun segment PID");
        return identity!;
    }

    private static string Describe(ReceivedIdentity sent) => string.Join(
        " | ", sent.Event, string.Join(", ", sent.Reliability), sent.Ins?.Matricule ?? "", sent.FormerIns?.Matricule ?? "", sent.Traits.NomNaissance ?? "", sent.NomUtilise ?? "");
}
