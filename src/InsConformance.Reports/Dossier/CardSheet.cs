using InsConformance.Cards.Tracing;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>
/// Sheet <c>Cartes et certificats</c>: the certificates that software showed to the service, then one row per event at a card, in the order of the run.
/// No PIN: the trace has none.
/// </summary>
internal static class CardSheet
{
    /// <summary>Bytes of a command or response in a cell.</summary>
    private const int MaxBytes = 200;

    private static readonly Column[] Columns =
    [
        new("Début (UTC)", 19), new("Scénario", 36), new("Étape", 7), new("Lecteur", 22), new("Carte ou certificat", 30), new("Événement", 30), new("Commande", 40), new("Statut", 24), new("Réponse", 40), new("Durée (ms)", 10),
    ];

    public static Sheet Of(RunEvidence run) => new("Cartes et certificats", Columns, HasHeader: true, Rows(run));

    private static IEnumerable<Cell[]> Rows(RunEvidence run)
    {
        var any = false;
        foreach (var row in run.Certificates.Select(Certificate).Concat(run.Scenarios.SelectMany(Events)))
        {
            any = true;
            yield return row;
        }

        if (!any)
            yield return [Cell.Of(""), Cell.Of("Ni carte ni certificat client dans ce run.")];
    }

    private static Cell[] Certificate(ClientCertificate shown) =>
    [
        Cell.Of(shown.At),
        Cell.Of(shown.Scenario.Record.Name),
        Cell.Of(""),
        Cell.Of($"{shown.Tls.Protocol}\n{shown.Tls.CipherSuite}"),
        Cell.Of(shown.Tls.ClientSubject),
        Cell.Of($"Certificat client présenté, première fois à l'échange n° {shown.Number}"),
        Cell.Of($"Émis par {shown.Tls.ClientIssuer}"),
        Cell.Of(shown.Tls.ClientNotAfter is not { } end ? "" : end < shown.At ? $"✘ expiré le {FrenchText.Date(end)}" : $"✔ valide jusqu'au {FrenchText.Date(end)}"),
        Cell.Of($"Série {shown.Tls.ClientSerial}"),
        Cell.Of(""),
    ];

    private static IEnumerable<Cell[]> Events(ScenarioEvidence scenario) =>
        from e in scenario.Steps.Any(s => s.HasCardEvents) ? Timeline.Of(scenario) : []
        let card = e.Card
        where card is not null
        select Event(scenario, e.Step, card);

    private static Cell[] Event(ScenarioEvidence scenario, int step, ApduEvidence e) =>
    [
        Cell.Of(e.At),
        Cell.Of(scenario.Record.Name),
        Cell.Of(step),
        Cell.Of(e.Reader),
        Cell.Of(e.Card),
        Cell.Of(ApduWords.What(e)),
        Cell.Of(e.Command is { } command ? ApduWords.Bytes(command, MaxBytes) : ""),
        Cell.Of(e.Kind == ApduEvidenceKind.Command ? ApduWords.Status(e.Status) : ""),
        Cell.Of(e.Response is { Length: > 4 } response ? ApduWords.Bytes(response[..^4], MaxBytes) : ""),
        Cell.Of(e.DurationMs, CellStyle.Decimal),
    ];
}
