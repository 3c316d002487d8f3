using InsConformance.Cards.Tracing;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Pages;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>
/// Sheet <c>Commandes aux cartes</c>: of each scenario with cards the one timeline of what went between software, cards and service, whole. For the screen:
/// thousands of commands are no reading on paper. No PIN: the trace has none.
/// </summary>
internal static class CardEventSheet
{
    public const string Name = "Commandes aux cartes";

    /// <summary>The row of the first event, from 1: under what is said on top and the header.</summary>
    public const int FirstRow = 3;

    /// <summary>Bytes of a command or response in a cell.</summary>
    private const int MaxBytes = 200;

    private static readonly Column[] Columns =
    [
        new("Scénario", 44), new("Début (UTC)", 19), new("Étape", 7), new("Lecteur", 17), new("Carte ou certificat", 26), new("Événement", 34), new("Résultat", 32),
        new("Échange", 9), new("Durée (ms)", 9), new("Commande", 44), new("Réponse", 44),
    ];

    public static Sheet Of(RunEvidence run) => new(Name, Columns, HasHeader: true, ScenariosOf(run).SelectMany(s => Timeline.Of(s).Select(e => Row(run, s, e))), Printed: 7)
    {
        OnScreen = "Feuille à lire à l'écran, filtrée par scénario : chaque événement des cartes et du téléservice, dans son ordre",
    };

    /// <summary>The scenarios that the sheet has, in its order.</summary>
    public static IEnumerable<ScenarioEvidence> ScenariosOf(RunEvidence run) => run.Scenarios.Where(scenario => scenario.Steps.Any(s => s.HasCardEvents));

    private static Cell[] Row(RunEvidence run, ScenarioEvidence scenario, TimelineEvent e) =>
        e.Card is { } card ? Event(scenario, e.Step, card) : Exchange(run, scenario, e.Step, e.Exchange!);

    private static Cell[] Event(ScenarioEvidence scenario, int step, ApduEvidence e) =>
    [
        Cell.Of(scenario.Record.Name),
        Cell.Of(e.At),
        Cell.Of(step),
        Cell.Of(e.Reader),
        Cell.Of(e.Card),
        Cell.Of(ApduWords.What(e)),
        Cell.Of(e.Kind == ApduEvidenceKind.Command ? ApduWords.Status(e.Status) : ""),
        Cell.Of(""),
        Cell.Of(e.DurationMs, CellStyle.Decimal),
        Cell.Of(e.Command is { } command ? ApduWords.Bytes(command, MaxBytes) : ""),
        Cell.Of(e.Response is { Length: > 4 } response ? ApduWords.Bytes(response[..^4], MaxBytes) : ""),
    ];

    private static Cell[] Exchange(RunEvidence run, ScenarioEvidence scenario, int step, ExchangeEvidence exchange) =>
    [
        Cell.Of(scenario.Record.Name),
        Cell.Of(exchange.ReceivedAt),
        Cell.Of(step),
        Cell.Of("Téléservice INSi"),
        Cell.Of(exchange.Tls?.ClientSubject),
        Cell.Of($"{exchange.Operation ?? "requête illisible"}, {exchange.MessageId ?? "sans MessageID"}"),
        Cell.Of(ExchangeView.Answer(exchange)),
        Cell.Link(run.Exchange(exchange.Number).RequestFile(exchange), $"n° {exchange.Number}"),
        Cell.Of(exchange.DurationMs, CellStyle.Decimal),
        Cell.Of(""),
        Cell.Of(""),
    ];
}
