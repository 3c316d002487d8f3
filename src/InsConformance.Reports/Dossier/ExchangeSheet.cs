using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Échanges INSi</c>: one row per INSi exchange, with links to its bytes.</summary>
internal static class ExchangeSheet
{
    private static readonly Column[] Columns =
    [
        new("N°", 7), new("Reçu le (UTC)", 19), new("Scénario", 38), new("Opération", 31), new("MessageID", 26), new("CR ou faute", 13),
        new("HTTP", 7), new("Durée (ms)", 9), new("Constats", 10), new("Réponse de", 15), new("Requête", 10), new("Réponse", 10),
    ];

    public static Sheet Of(RunEvidence run) => new("Échanges INSi", Columns, HasHeader: true, run.Exchanges.Select(Row));

    private static Cell[] Row(ExchangeRow row) => row.Evidence is not { } exchange
        ?
        [
            Cell.Of(row.Number), Cell.Of(""), Cell.Of("Aucune étape ne l'a attaché"), Cell.Of(""), Cell.Of(""), Cell.Of(""), Cell.Of(""), Cell.Of(""), Cell.Of(""), Cell.Of(""),
            Cell.Link(row.RequestFile(null), "requête"), Cell.Link(row.ResponseFile(null), "réponse"),
        ]
        :
        [
            Cell.Of(row.Number),
            Cell.Of(exchange.ReceivedAt),
            Cell.Of(row.Scenario?.Record.Name),
            Cell.Of(exchange.Operation ?? "requête illisible"),
            Cell.Of(exchange.MessageId ?? "absent"),
            Cell.Of(exchange.CodeCr ?? exchange.FaultCode),
            Cell.Of(exchange.Status),
            Cell.Of(exchange.DurationMs, CellStyle.Decimal),
            Cell.Of(exchange.Findings.Count),
            Cell.Of(SourceOf(exchange.AnsweredBy)),
            Cell.Link(row.RequestFile(exchange), "requête"),
            Cell.Link(row.ResponseFile(exchange), "réponse"),
        ];

    private static string SourceOf(AnswerSource source) => source switch
    {
        AnswerSource.Mock => "serveur de test",
        AnswerSource.Stub => "réponse préparée",
        AnswerSource.FaultPlan => "faute prévue",
        AnswerSource.CndaFile => "fichier de test du CNDA",
        AnswerSource.Forward => "service réel",
        AnswerSource.ForwardFailed => "service réel muet",
        AnswerSource.Replay => "enregistrement",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };
}
