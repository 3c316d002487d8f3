using InsConformance.Cards.Tracing;
using InsConformance.Insi.Exchanges;
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

    /// <summary>Certificates shown; a run has a handful.</summary>
    private const int MaxCertificates = 100;

    private static readonly Column[] Columns =
    [
        new("Début (UTC)", 19), new("Scénario", 36), new("Étape", 7), new("Lecteur", 22), new("Carte ou certificat", 30), new("Événement", 30), new("Commande", 40), new("Statut", 24), new("Réponse", 40), new("Durée (ms)", 10),
    ];

    public static Sheet Of(RunEvidence run) => new("Cartes et certificats", Columns, HasHeader: true, Rows(run));

    private static IEnumerable<Cell[]> Rows(RunEvidence run)
    {
        var any = false;
        foreach (var row in Certificates(run).Concat(run.Scenarios.SelectMany(Events)))
        {
            any = true;
            yield return row;
        }

        if (!any)
            yield return [Cell.Of(""), Cell.Of("Ni carte ni certificat client dans ce run.")];
    }

    private static IEnumerable<Cell[]> Certificates(RunEvidence run) => run.Exchanges
        .Select(row => (row, Tls: row.Evidence?.Tls!, At: row.Evidence?.ReceivedAt ?? default))
        .Where(e => e.Tls?.ClientSubject is not null)
        .DistinctBy(e => (e.Tls.ClientSubject, e.Tls.ClientIssuer, e.Tls.ClientSerial))
        .Take(MaxCertificates)
        .Select(e => Certificate(e.row, e.At, e.Tls));

    private static Cell[] Certificate(ExchangeRow row, DateTimeOffset at, TlsDetails tls) =>
    [
        Cell.Of(at),
        Cell.Of(row.Scenario?.Record.Name),
        Cell.Of(""),
        Cell.Of($"{tls.Protocol}\n{tls.CipherSuite}"),
        Cell.Of(tls.ClientSubject),
        Cell.Of($"Certificat client présenté, première fois à l'échange n° {row.Number}"),
        Cell.Of($"Émis par {tls.ClientIssuer}"),
        Cell.Of(tls.ClientNotAfter is not { } end ? "" : end < at ? $"✘ expiré le {FrenchText.Date(end)}" : $"✔ valide jusqu'au {FrenchText.Date(end)}"),
        Cell.Of($"Série {tls.ClientSerial}"),
        Cell.Of(""),
    ];

    private static IEnumerable<Cell[]> Events(ScenarioEvidence scenario) =>
        from e in scenario.Steps.Any(s => s.CardEvents.Count > 0) ? Timeline.Of(scenario) : []
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
