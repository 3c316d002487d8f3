using InsConformance.Reports.Evidence;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>
/// Sheet <c>Cartes et certificats</c>: the certificates that software showed to the service, then a row for each scenario and card in its reader, with a link
/// to the events themselves (<see cref="CardEventSheet"/>).
/// </summary>
internal static class CardSheet
{
    private static readonly Column[] Columns =
    [
        new("Ligne", 12), new("Scénario", 34), new("Début (UTC)", 19), new("Étape", 8), new("Lecteur", 16), new("Carte ou certificat", 26), new("Événements", 31), new("Résultat", 31),
        new("Échanges", 12), new("Durée (ms)", 9), new("Détail", 8),
    ];

    public static Sheet Of(RunEvidence run) => new("Cartes et certificats", Columns, HasHeader: true, Rows(run));

    private static IEnumerable<IReadOnlyList<Cell>> Rows(RunEvidence run)
    {
        var any = false;
        foreach (var row in run.Certificates.Select(Certificate).Concat(Cards(run)))
        {
            any = true;
            yield return row;
        }

        if (!any)
            yield return [Cell.Of(""), Cell.Of("Ni carte ni certificat client dans ce run.")];
    }

    private static IEnumerable<IReadOnlyList<Cell>> Cards(RunEvidence run)
    {
        var detail = CardEventSheet.FirstRow;
        foreach (var scenario in CardEventSheet.ScenariosOf(run))
        {
            var events = Timeline.Of(scenario);
            foreach (var row in CardSummary.Of(scenario, events, detail))
                yield return row;
            detail += events.Count;
        }
    }

    private static IReadOnlyList<Cell> Certificate(ClientCertificate shown) =>
    [
        Cell.Of("Certificat", CellStyle.Label),
        Cell.Of(shown.Scenario.Record.Name),
        Cell.Of(shown.At),
        Cell.Of(""),
        Cell.Of(""),
        Cell.Of(shown.Tls.ClientSubject),
        Cell.Of($"Certificat client présenté ({shown.Tls.Protocol}, {shown.Tls.CipherSuite}).\nÉmis par {shown.Tls.ClientIssuer}.\nSérie {shown.Tls.ClientSerial}"),
        shown.Tls.ClientNotAfter is not { } end ? Cell.Of("")
            : end < shown.At ? Cell.Of($"✘ Expiré le {FrenchText.Date(end)}", CellStyle.Failed)
            : Cell.Of($"✔ Valide jusqu'au {FrenchText.Date(end)}", CellStyle.Passed),
        Cell.Of($"dès le n° {shown.Number}"),
        Cell.Of(""),
        Cell.Of(""),
    ];
}
