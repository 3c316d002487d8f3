using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Reports.Html;
using InsConformance.Reports.Pages;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Mutation;

/// <summary>The kill matrix in <c>rapport.html</c>: what the suite does not see first, then the cells, then each mutant with what showed its fault.</summary>
internal static class KillMatrixSection
{
    public const string Id = "mutants";

    private const string MutantsFile = "scenarios/mutants.yaml";

    public static void Write(HtmlWriter html, KillMatrix matrix, RunFolder folder)
    {
        html.Element("h2", $"Mutants : {Count(matrix.Mutants.Count)} logiciels volontairement fautifs", ("id", Id));
        html.Open("p").Badge(matrix.Verdict, expected: false).Text(" ").Text(Played(matrix)).Close().Line();
        Wrong(html, matrix);
        Idle(html, matrix);
        Cells(html, matrix);
        html.Element("h3", "Chaque mutant");
        foreach (var mutant in matrix.Mutants)
            Mutant(html, mutant, folder);
    }

    /// <summary>Exactly what was played: no conclusion may go beyond it.</summary>
    internal static string Played(KillMatrix matrix)
    {
        if (matrix.NotPlayed is { } reason)
            return $"Aucun mutant n'a été joué : {reason}";
        var (killed, plays) = (matrix.Mutants.Count(m => m.State == MutantState.Killed), matrix.Mutants.Sum(m => m.Played.Count));
        var scope = matrix.Play == MutantPlay.All
            ? "Chaque mutant a été joué contre tous les scénarios du run."
            : "Chaque mutant a été joué contre les scénarios qui portent une étiquette qu'il nomme (caughtBy) ; les scénarios qui n'avaient encore rien détecté ont ensuite été joués contre les autres mutants, jusqu'à leur première détection. Ce que les autres scénarios verraient de plus n'est pas connu (--all-scenarios le montre).";
        var partial = matrix.IsInterrupted ? " Matrice partielle : le run a été interrompu, rien ne se conclut de ce qui n'y est pas." : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{killed} mutants détectés sur {matrix.Mutants.Count}, {plays} passages de scénarios en {matrix.Seconds:0.0} s. {scope} Un mutant de l'adaptateur (@driver) n'est joué que contre les scénarios du contrat de pilotage. Un mutant n'est détecté que par un verdict « {Verdict.Failed.French()} ».{partial}");
    }

    private static void Wrong(HtmlWriter html, KillMatrix matrix)
    {
        List(html, "Mutants survivants : la suite ne voit pas cette faute", "failed", matrix.Mutants.Where(m => m.State == MutantState.Survived).Select(m =>
            $"{m.Id} : {m.Title}. Corriger les scénarios {Tags(m.CaughtBy)} ou {MutantsFile}."));
        List(html, "Mutants non vus par un scénario qu'ils nomment", "failed", matrix.Mutants.Where(m => m.Unkept.Count > 0 && m.State != MutantState.Survived).Select(m =>
            $"{m.Id} : aucun scénario {Tags(m.Unkept)} ne l'a vu. Corriger ces scénarios ou caughtBy dans {MutantsFile}."));
        List(html, "Mutants sans conclusion : le harnais n'a pas pu juger", "error", matrix.Mutants.Where(m => m.State == MutantState.Unclear).Select(m =>
            $"{m.Id} : {string.Join(" ; ", m.Troubles.Select(t => $"{t.Scenario} {t.Verdict.French()}, {t.Problem}"))}"));
        List(html, "Mutants non joués jusqu'au bout", "blocked", matrix.Mutants.Where(m => m.State == MutantState.Interrupted).Select(m =>
            $"{m.Id} : {Count(m.Played.Count)} scénarios joués sur {Count(m.Planned.Count)}."));
        List(html, "Mutants hors de la sélection de ce run", "neutral", matrix.Mutants.Where(m => m.State == MutantState.Unselected).Select(m => $"{m.Id} : {Tags(m.CaughtBy)}"));
    }

    private static void Idle(HtmlWriter html, KillMatrix matrix)
    {
        List(html, "Exigences automatisées qui ne détectent aucun mutant", "manual", matrix.RequirementsWithoutKill(isConcluded: true).Select(r =>
            $"{r.Catalogue} {r.Id} : {r.Title}. Ajouter un mutant dans {MutantsFile} ou corriger {string.Join(", ", r.Scenarios)}."));
        List(html, "Scénarios qui ne détectent aucun mutant", "manual", matrix.ScenariosWithoutKill(isConcluded: true).Select(Played));
        List(html, "Exigences non jouées jusqu'au bout : rien ne s'en conclut", "blocked", matrix.RequirementsWithoutKill(isConcluded: false).Select(r => $"{r.Catalogue} {r.Id} : {r.Title}"));
        List(html, "Scénarios non joués jusqu'au bout : rien ne s'en conclut", "blocked", matrix.ScenariosWithoutKill(isConcluded: false).Select(Played));
    }

    private static string Played(MatrixScenario scenario) =>
        $"{scenario.Key} : {scenario.Name} ({(scenario.Against == 0 ? "joué contre aucun mutant" : $"joué contre {FrenchText.Count(scenario.Against, "mutant", "mutants")}")})";

    private static void List(HtmlWriter html, string title, string kind, IEnumerable<string> lines)
    {
        var all = lines.ToArray();
        if (all.Length == 0)
            return;
        html.Open("details", ("open", kind is "failed" or "error" ? "" : null), ("class", $"carte {kind}"));
        html.Element("summary", $"{title} ({Count(all.Length)})").Open("ul");
        foreach (var line in all)
            html.Element("li", line).Line();
        html.Close(2).Line();
    }

    private static void Cells(HtmlWriter html, KillMatrix matrix)
    {
        html.Open("details", ("class", "carte")).Element("summary", "Matrice : exigence, mutant, scénario qui l'a détecté");
        html.Open("div", ("class", "large"), ("tabindex", "0")).Open("table").Open("thead").Open("tr");
        foreach (var header in new[] { "Exigence", "Intitulé", "Mutants détectés (scénario)" })
            html.Element("th", header, ("scope", "col"));
        html.Close(2).Open("tbody").Line();
        foreach (var requirement in matrix.Requirements)
        {
            html.Open("tr").Element("th", $"{requirement.Catalogue} {requirement.Id}", ("scope", "row")).Element("td", requirement.Title).Open("td");
            foreach (var kill in requirement.Kills)
                html.Element("a", kill.Mutant, ("href", "#mutant-" + kill.Mutant)).Text($" ({kill.Scenario}) ");
            html.Close(2).Line();
        }

        html.Close(4).Line();
    }

    private static void Mutant(HtmlWriter html, MutantOutcome mutant, RunFolder folder)
    {
        html.Open("details", ("class", "carte"), ("id", "mutant-" + mutant.Id)).Open("summary")
            .Element("span", Sign(mutant.State), ("class", $"signe {ClassOf(mutant.State)}")).Text($" {mutant.Id} : {mutant.Title} ")
            .Element("span", $"{FrenchText.Count(mutant.Kills.Count, "scénario l'a vu", "scénarios l'ont vu")} sur {Count(mutant.Played.Count)} joués", ("class", "doux")).Close();
        html.Element("p", $"Règle enfreinte : {mutant.Rule} À voir par : {Tags(mutant.CaughtBy)}");
        foreach (var kill in mutant.Kills)
            WriteKill(html, kill, folder);
        html.Close().Line();
    }

    private static void WriteKill(HtmlWriter html, Kill kill, RunFolder folder)
    {
        html.Element("h4", kill.Name).Element("p", $"{kill.Scenario} · {kill.Step}", ("class", "doux"));
        html.Element("p", kill.Problem, ("class", "regle failed")).Line();
        if (kill.Cards.Count > 0)
        {
            html.Element("p", "Dernières commandes aux cartes :", ("class", "doux")).Open("ul");
            foreach (var card in kill.Cards)
                html.Element("li", card);
            html.Close().Line();
        }

        if (kill.Exchange is not { } exchange)
            return;
        html.Open("p", ("class", "doux")).Text($"Dernier échange ({exchange.Answer}) : ").Element("a", "requête", ("href", PageParts.Address(exchange.RequestFile, "")))
            .Text(", ").Element("a", "réponse", ("href", PageParts.Address(exchange.ResponseFile, ""))).Close();
        if (!File.Exists(folder.At(exchange.RequestFile)))
        {
            html.Element("p", "requête absente du dossier", ("class", "signe error"));
            return;
        }

        html.Open("pre").Open("code");
        foreach (var line in PrettyXml.Lines(File.ReadAllBytes(folder.At(exchange.RequestFile))))
            html.Text($"{new string(' ', line.Depth * 2)}{line.Text}\n");
        html.Close(2).Line();
    }

    internal static string Sign(MutantState state) => state switch
    {
        MutantState.Killed => "✔ Détecté",
        MutantState.Survived => "✘ Survivant",
        MutantState.Unclear => "‼ Sans conclusion",
        MutantState.Interrupted => "■ Interrompu",
        _ => "○ Non joué",
    };

    private static string ClassOf(MutantState state) => state switch
    {
        MutantState.Killed => "passed",
        MutantState.Survived => "failed",
        MutantState.Unclear => "error",
        MutantState.Interrupted => "blocked",
        _ => "neutral",
    };

    private static string Tags(IEnumerable<string> tags) => string.Join(", ", tags.Select(t => "@" + t));

    private static string Count(int n) => n.ToString(CultureInfo.InvariantCulture);
}
