using System.Globalization;
using InsConformance.Cards.Tracing;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Html;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Pages;

/// <summary>Shows what software, cards and service said, in one order. Only for scenarios with cards: the others have their exchanges alone.</summary>
internal static class TimelineView
{
    /// <summary>Rows shown; a scenario that says more is cut in its middle, and <c>messages.ndjson</c> has it whole.</summary>
    private const int MaxRows = 240;

    /// <summary>Bytes of a command or response shown.</summary>
    private const int MaxBytes = 24;

    public static void Write(HtmlWriter html, ScenarioEvidence scenario)
    {
        if (!scenario.Steps.Any(s => s.HasCardEvents))
            return;
        var events = Timeline.Of(scenario);
        html.Open("details", ("class", "chronologie")).Element("summary", $"Chronologie des cartes et du téléservice : {FrenchText.Count(events.Count, "événement", "événements")}");
        html.Open("div", ("class", "large"), ("tabindex", "0")).Open("table").Open("thead").Open("tr");
        foreach (var header in new[] { "Heure (UTC)", "Étape", "Avec", "Quoi", "Résultat" })
            html.Element("th", header, ("scope", "col"));
        html.Close(2).Open("tbody").Line();
        var hidden = events.Count - MaxRows;
        for (var i = 0; i < events.Count; i++)
        {
            if (hidden > 0 && i == MaxRows / 2)
            {
                html.Open("tr").Element("td", $"{FrenchText.Count(hidden, "événement", "événements")} dans messages.ndjson", ("colspan", "5")).Close().Line();
                i += hidden;
            }

            Row(html, events[i]);
        }

        html.Close(4).Line();
    }

    private static void Row(HtmlWriter html, TimelineEvent e)
    {
        html.Open("tr").Element("td", string.Create(CultureInfo.InvariantCulture, $"{e.At.UtcDateTime:HH':'mm':'ss'.'fff}"), ("class", "court"));
        html.Element("td", e.Step.ToString(CultureInfo.InvariantCulture), ("class", "nombre"));
        if (e.Card is { } card)
            Card(html, card);
        else
            Exchange(html, e.Exchange!);
        html.Close().Line();
    }

    private static void Card(HtmlWriter html, ApduEvidence card)
    {
        html.Element("td", card.Card is null ? card.Reader : $"{card.Reader} · {card.Card}");
        html.Open("td").Text(ApduWords.What(card));
        if (card.Command is { Length: > 0 } command)
            html.Text(" ").Element("code", ApduWords.Bytes(command, MaxBytes));
        html.Close().Open("td");
        if (card.Kind == ApduEvidenceKind.Command)
        {
            html.Text(ApduWords.Status(card.Status));
            if (card.Response is { Length: > 4 } response)
                html.Text(" ").Element("code", ApduWords.Bytes(response[..^4], MaxBytes));
        }

        html.Close();
    }

    private static void Exchange(HtmlWriter html, ExchangeEvidence exchange)
    {
        html.Open("td").Element("strong", "Téléservice INSi").Close();
        html.Element("td", string.Create(CultureInfo.InvariantCulture, $"Échange n° {exchange.Number} : {exchange.Operation ?? "requête illisible"}, {exchange.MessageId ?? "sans MessageID"}"));
        html.Element("td", ExchangeView.Answer(exchange));
    }
}
