using System.Globalization;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Exchanges;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Html;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Pages;

/// <summary>Shows exchanges: request and response side by side, what the checks found marked. Keeps to a budget, so that a page stays light.</summary>
/// <param name="run">The run.</param>
/// <param name="toRoot">From the page to the run folder, e.g. <c>../../</c>.</param>
/// <param name="budget">Bytes that the page may still show; beyond, the links to the files remain.</param>
/// <param name="heading">The element of the title of each.</param>
internal sealed class ExchangeView(RunEvidence run, string toRoot, long budget, string heading = "h4")
{
    private long _left = budget;

    /// <summary>Shows one exchange.</summary>
    /// <param name="html">The page.</param>
    /// <param name="exchange">The exchange.</param>
    /// <param name="checkedValues">Elements that hold one of these are marked, because a step checked them.</param>
    public void Write(HtmlWriter html, ExchangeEvidence exchange, IReadOnlySet<string>? checkedValues = null)
    {
        var row = run.Exchange(exchange.Number);
        html.Open("section", ("class", "echange"));
        html.Element(heading, string.Create(CultureInfo.InvariantCulture, $"Échange n° {exchange.Number} : {exchange.Operation ?? "requête illisible"}"));
        html.Open("p", ("class", "doux")).Text(
            $"{FrenchText.Instant(exchange.ReceivedAt)} · {exchange.Target} · {Status(exchange)}"
            + $" · {Answer(exchange)} · {FrenchText.Duration(TimeSpan.FromMilliseconds(exchange.DurationMs))} · MessageID {exchange.MessageId ?? "absent"}").Close();
        if (Simulation(exchange) is { Length: > 0 } simulation)
            html.Element("p", simulation, ("class", "doux"));
        if (exchange.IsUnconfirmed)
            html.Element("p", "Contrat non confirmé : les noms et les codes de cette opération ne sont pas publics, cet échange ne prouve rien du service réel.", ("class", "simule"), ("data-contrat", "non-confirme"));
        Findings(html, exchange.Findings);
        html.Open("div", ("class", "paire")).Line();
        Body(html, "Requête", row.RequestFile(exchange), exchange.RequestSha256, exchange.Findings, checkedValues);
        Body(html, "Réponse", row.ResponseFile(exchange), exchange.ResponseSha256, [], checkedValues);
        html.Close(2).Line();
    }

    /// <summary>One line with the links, for an exchange that is not shown.</summary>
    public void WriteLinks(HtmlWriter html, ExchangeEvidence exchange)
    {
        var row = run.Exchange(exchange.Number);
        html.Text(string.Create(CultureInfo.InvariantCulture, $"n° {exchange.Number} ({Answer(exchange)}"));
        if (exchange.Findings.Count > 0)
            html.Text(", " + FrenchText.Count(exchange.Findings.Count, "constat", "constats"));
        html.Text(") : ");
        Link(html, row.RequestFile(exchange), "requête");
        html.Text(", ");
        Link(html, row.ResponseFile(exchange), "réponse");
    }

    private static string Status(ExchangeEvidence exchange) =>
        exchange.Status == 0 ? "aucune réponse HTTP" : $"HTTP {exchange.Status.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>What the mock did to the answer, as far as the exchange says.</summary>
    private static string Simulation(ExchangeEvidence exchange) => string.Join(" · ", new[]
    {
        exchange.Shape is { } shape ? $"forme de la réponse {shape}" : null,
        exchange.Rule is { } rule ? $"plan de pannes : {rule}" : null,
        exchange.Transport is { } transport ? $"effet sur le transport : {transport}" : null,
    }.OfType<string>());

    /// <summary>What the service answered: a return code or a fault.</summary>
    public static string Answer(ExchangeEvidence exchange) =>
        exchange.CodeCr is { } code ? $"CR {code}" : exchange.FaultCode is { } fault ? $"faute {fault}" : "sans code retour";

    private static void Findings(HtmlWriter html, IReadOnlyList<CheckFinding> findings)
    {
        if (findings.Count == 0)
            return;
        html.Open("ol", ("class", "constats"));
        foreach (var finding in findings)
        {
            html.Open("li").Element("span", $"{finding.Severity.Sign()} {finding.Severity.French()}", ("class", $"signe {ClassOf(finding.Severity)}"))
                .Text($" {finding.Message} ").Element("span", $"[{finding.CheckId}, {finding.Evidence.French()}{Place(finding)}]", ("class", "doux")).Close().Line();
        }

        html.Close().Line();
    }

    private static string Place(CheckFinding finding) => (finding.Line, finding.ByteOffset) switch
    {
        (null, null) => "",
        (null, { } offset) => string.Create(CultureInfo.InvariantCulture, $", octet {offset}"),
        ({ } line, null) => string.Create(CultureInfo.InvariantCulture, $", ligne {line}, colonne {finding.Column}"),
        ({ } line, { } offset) => string.Create(CultureInfo.InvariantCulture, $", ligne {line}, colonne {finding.Column}, octet {offset}"),
    };

    private static string ClassOf(CheckSeverity severity) => severity switch
    {
        CheckSeverity.Error => "failed",
        CheckSeverity.Warning => "manual",
        _ => "neutral",
    };

    private void Body(HtmlWriter html, string title, string? file, string sha256, IReadOnlyList<CheckFinding> findings, IReadOnlySet<string>? checkedValues)
    {
        html.Open("div").Open("p").Element("strong", title).Text(" · ");
        Link(html, file, "fichier");
        html.Close();
        if (file is not null)
        {
            var bytes = File.ReadAllBytes(run.Folder.At(file));
            if (bytes.Length == 0)
                html.Element("p", "(vide)", ("class", "doux"));
            else if (bytes.Length > _left)
                html.Element("p", "Contenu non repris ici pour garder la page légère : voir le fichier.", ("class", "doux"));
            else
                Pre(html, bytes, findings, checkedValues);
        }

        html.Element("p", $"SHA-256 {sha256}", ("class", "doux")).Close().Line();
    }

    private void Pre(HtmlWriter html, byte[] bytes, IReadOnlyList<CheckFinding> findings, IReadOnlySet<string>? checkedValues)
    {
        _left -= bytes.Length;
        var lines = PrettyXml.Lines(bytes);
        var marked = MarkedLines(lines, findings);
        html.Open("pre").Open("code");
        for (var i = 0; i < lines.Count; i++)
        {
            var indent = new string(' ', lines[i].Depth * 2);
            if (marked.TryGetValue(i, out var numbers))
                html.Element("mark", $"{indent}{lines[i].Text}   ← constat {string.Join(", ", numbers)}").Text("\n");
            else if (lines[i].Value is { } value && checkedValues?.Contains(value) == true)
                html.Element("mark", $"{indent}{lines[i].Text}   ← vérifié", ("class", "verifie")).Text("\n");
            else
                html.Text($"{indent}{lines[i].Text}\n");
        }

        html.Close(2).Line();
    }

    /// <summary>For each finding with a position, the last shown line that starts at or before it.</summary>
    private static Dictionary<int, List<int>> MarkedLines(IReadOnlyList<PrettyLine> lines, IReadOnlyList<CheckFinding> findings)
    {
        var marked = new Dictionary<int, List<int>>();
        for (var f = 0; f < findings.Count; f++)
        {
            if (findings[f].Line is not { } line)
                continue;
            var column = findings[f].Column ?? int.MaxValue;
            var at = -1;
            for (var i = 0; i < lines.Count && (lines[i].Line < line || (lines[i].Line == line && lines[i].Column <= column)); i++)
                at = i;
            if (at < 0)
                continue;
            if (!marked.TryGetValue(at, out var numbers))
                marked.Add(at, numbers = []);
            numbers.Add(f + 1);
        }

        return marked;
    }

    private void Link(HtmlWriter html, string? file, string text)
    {
        if (file is null)
            html.Element("span", $"{text} absente du dossier", ("class", "signe error"));
        else
            html.Element("a", text, ("href", PageParts.Address(file, toRoot)));
    }
}
