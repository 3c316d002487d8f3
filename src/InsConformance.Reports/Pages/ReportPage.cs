using System.Globalization;
using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Html;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Summary;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Pages;

/// <summary>Writes <c>rapport.html</c>: what did not pass first, with the rule that broke and the exchange beside it.</summary>
internal static class ReportPage
{
    /// <summary>Exchanges shown per scenario; the others are linked.</summary>
    private const int MaxShown = 8;

    private const long Budget = 1536 * 1024;

    public static void Write(Stream output, RunEvidence run, ProofFiles files, ReportOptions options)
    {
        var product = run.Facts.Product;
        HtmlPage.Write(output, $"Rapport INSi, {product.Name} {product.Version}", PageParts.Marks(run.Facts, run.Facts.Simulated), html =>
        {
            html.Element("a", "Aller au contenu", ("class", "saut"), ("href", "#contenu"));
            Head(html, run);
            Contents(html, run, options);
            FilterBar.Write(html);
            html.Open("main", ("id", "contenu")).Line();
            Alerts(html, run);
            NotPassed(html, run);
            TrendView.Write(html, run, options.Earlier);
            foreach (var assessment in run.Assessments)
                Catalogue(html, run, assessment, files);
            if (run.Mutants is { } mutants)
                KillMatrixSection.Write(html, mutants, run.Folder);
            DossierSection.Write(html, run);
            Scenarios(html, run);
            html.Element("h2", "Environnement", ("id", "environnement"));
            html.Environment(run);
            foreach (var remark in run.Remarks)
                html.Element("p", remark, ("class", "doux"));
            html.Close().Line();
            Foot(html);
        }, ReportScript.Code);
    }

    private static string Anchor(string catalogue, ProofAssessment proof) =>
        string.Concat($"{catalogue}/{proof.Proof.Id}".Select(c => char.IsAsciiLetterOrDigit(c) || c == '.' ? c : '-'));

    private static void Head(HtmlWriter html, RunEvidence run)
    {
        var (facts, counts) = (run.Facts, RunSummary.CountsOf(run));
        html.Open("header").Line();
        html.Element("h1", $"{facts.Product.Name} {facts.Product.Version}");
        html.Element("p", $"Rapport de conformité INSi · {FrenchText.Instant(facts.Started)}", ("class", "doux"));
        html.Open("p").Text("Verdict des scénarios joués : ");
        if (run.Worst is { } worst)
            html.Badge(worst, expected: false);
        else
            html.Element("span", "‼ Rien n'a été joué", ("class", "signe error"));
        html.Close().Line();
        if (facts.Product.Mutant is { } mutant)
            html.Element("p", $"LPS de référence joué avec la faute volontaire « {mutant} ».", ("class", "regle manual"));
        if (ScopeWords.Partial(run) is { } partial)
            html.Element("p", partial, ("class", "regle manual"));
        html.Open("ul", ("class", "compteurs"), ("aria-label", "Scénarios"));
        Counter(html, counts.Passed, Verdict.Passed, expected: false);
        Counter(html, counts.Failed, Verdict.Failed, expected: false);
        if (counts.Expected > 0)
            Counter(html, counts.Expected, Verdict.Failed, expected: true);
        Counter(html, counts.Error, Verdict.Error, expected: false);
        Counter(html, counts.Blocked, Verdict.Blocked, expected: false);
        Counter(html, counts.Manual, Verdict.Manual, expected: false);
        html.Close().Line();
        if (run.Assessments.Count > 0)
            html.Element("p", $"Preuves · {string.Join(" · ", run.Assessments.Select(ScopeWords.Proofs))}");
        html.Simulated(facts.Simulated);
        html.Close().Line();
    }

    private static void Contents(HtmlWriter html, RunEvidence run, ReportOptions options)
    {
        html.Open("nav", ("aria-label", "Sommaire")).Open("ul");
        void Link(string id, string text) => html.Open("li").Element("a", text, ("href", "#" + id)).Close();
        if (run.NotPassed.Any())
            Link("ecarts", "À regarder d'abord");
        if (options.Earlier.Count > 0)
            Link(TrendView.Id, "Évolution");
        foreach (var assessment in run.Assessments)
            Link(assessment.Catalogue.Id, assessment.Catalogue.Head.ShortTitle);
        if (run.Mutants is { Mutants.Count: > 0 })
            Link(KillMatrixSection.Id, "Mutants");
        if (run.DossierFindings.Count > 0)
            Link(DossierSection.Id, "Contrôles du dossier");
        Link("scenarios", "Scénarios");
        Link("environnement", "Environnement");
        html.Close(2).Line();
    }

    private static void Counter(HtmlWriter html, int count, Verdict verdict, bool expected) =>
        html.Open("li", ("class", count == 0 ? "neutral" : PageParts.ClassOf(verdict, expected)))
            .Element("b", count.ToString(CultureInfo.InvariantCulture))
            .Text($"{verdict.Sign()} {verdict.French()}{(expected ? " (attendue)" : "")}").Close();

    private static void Alerts(HtmlWriter html, RunEvidence run)
    {
        if (run.Gaps.Count > 0)
        {
            html.Element("h2", "Il manque des preuves").Open("div", ("class", "carte error")).Open("ul");
            foreach (var gap in run.Gaps)
                html.Element("li", gap);
            html.Close(2).Line();
        }

        if (run.Expectations.NoLongerHappens.Count == 0)
            return;
        html.Element("h2", "Non-conformités attendues qui ne se produisent plus").Open("div", ("class", "carte failed")).Open("ul");
        foreach (var entry in run.Expectations.NoLongerHappens)
            html.Element("li", $"{entry.Target} : {entry.Reason}. À retirer de la liste.");
        html.Close(2).Line();
    }

    private static void NotPassed(HtmlWriter html, RunEvidence run)
    {
        var scenarios = run.NotPassed.ToArray();
        if (scenarios.Length == 0)
            return;
        html.Element("h2", $"À regarder d'abord : {FrenchText.Count(scenarios.Length, "scénario", "scénarios")}", ("id", "ecarts"));
        var exchanges = new ExchangeView(run, "", Budget);
        foreach (var scenario in scenarios)
            NotPassed(html, scenario, exchanges);
    }

    private static void NotPassed(HtmlWriter html, ScenarioEvidence scenario, ExchangeView exchanges)
    {
        var (record, expected) = (scenario.Record, scenario.ExpectedReason is not null);
        html.Open("article", ("class", $"carte loin {PageParts.ClassOf(record.Verdict, expected)}"), FilterBar.Mark(record.Verdict));
        html.Element("h3", record.Name).Open("p").Badge(record.Verdict, expected).Close();
        html.Element("p", $"{record.Feature} · {string.Join(' ', record.Tags)} · {record.Key}", ("class", "doux"));
        if (scenario.ExpectedReason is { } reason)
            html.Element("p", $"Attendue : {reason}", ("class", "doux"));
        ProblemView.Write(html, scenario.Problem ?? "", PageParts.ClassOf(record.Verdict, expected));
        html.Open("details", ("open", "")).Element("summary", "Étapes");
        StepList.Write(html, scenario, withPictures: true, told: scenario.Culprit);
        html.Close();
        TimelineView.Write(html, scenario);
        var all = scenario.Exchanges.ToArray();
        // The last exchanges are the nearest to what broke.
        foreach (var exchange in all.TakeLast(MaxShown))
            exchanges.Write(html, exchange);
        foreach (var exchange in all.SkipLast(MaxShown))
        {
            html.Open("p", ("class", "doux"));
            exchanges.WriteLinks(html, exchange);
            html.Close().Line();
        }

        html.Close().Line();
    }

    private static void Catalogue(HtmlWriter html, RunEvidence run, Assessment assessment, ProofFiles files)
    {
        var catalogue = assessment.Catalogue;
        html.Element("h2", catalogue.Title, ("id", catalogue.Id));
        html.Element("p", $"{catalogue.Id} {catalogue.Version}. {catalogue.Source}. Fiabilité : {catalogue.Evidence.French()}.", ("class", "doux"));
        html.Open("p");
        foreach (var state in Enum.GetValues<ProofState>().Where(s => assessment.Count(s) > 0))
            html.Badge(state, expected: false).Text($" {assessment.Count(state).ToString(CultureInfo.InvariantCulture)}   ");
        html.Close();
        html.Open("div", ("class", "large loin preuves"), ("tabindex", "0")).Open("table").Open("thead").Open("tr");
        foreach (var header in new[] { "Preuve", "Intitulé", "Résultat", "Remarque", "Page" })
            html.Element("th", header, ("scope", "col"));
        html.Close(2).Open("tbody").Line();
        foreach (var proof in assessment.Proofs)
            Proof(html, run, catalogue.Id, proof, files.PathOf(proof));
        html.Close(3).Line();
    }

    private static void Proof(HtmlWriter html, RunEvidence run, string catalogue, ProofAssessment proof, string? file)
    {
        html.Open("tr", ("id", Anchor(catalogue, proof)), FilterBar.Mark(proof.State)).Element("th", proof.Proof.Id, ("scope", "row"));
        html.Open("td").Element("strong", proof.Proof.Title).Open("br").Text(proof.Proof.Statement).Close();
        html.Open("td", ("class", "court")).Badge(proof.State, run.IsExpected(proof)).Close();
        var lines = run.ScenariosOf(proof).Select(s => s.ProblemLine).Prepend(proof.Note).OfType<string>();
        html.Element("td", string.Join(" ", lines));
        html.Open("td", ("class", "lien"));
        if (file is not null)
            html.Element("a", "preuve", ("href", PageParts.Address(file, "")), ("aria-label", $"Preuve {proof.Proof.Id}"));
        html.Close(2).Line();
    }

    private static void Scenarios(HtmlWriter html, RunEvidence run)
    {
        html.Element("h2", $"Tous les scénarios ({run.Scenarios.Count.ToString(CultureInfo.InvariantCulture)})", ("id", "scenarios"));
        var exchanges = new ExchangeView(run, "", 0);
        foreach (var feature in run.Scenarios.GroupBy(s => (s.Record.Uri, s.Record.Feature)))
        {
            html.Open("section", ("class", "carte loin"), FilterBar.Group).Element("h3", feature.Key.Feature).Element("p", feature.Key.Uri, ("class", "doux"));
            foreach (var scenario in feature)
                Scenario(html, scenario, exchanges);
            html.Close().Line();
        }
    }

    private static void Scenario(HtmlWriter html, ScenarioEvidence scenario, ExchangeView exchanges)
    {
        var record = scenario.Record;
        html.Open("details", FilterBar.Mark(record.Verdict)).Open("summary").Badge(record.Verdict, scenario.ExpectedReason is not null).Text($" {record.Name} ")
            .Element("span", $"{FrenchText.Duration(record.Duration)} {string.Join(' ', record.Tags)}", ("class", "doux")).Close();
        // What did not pass is shown above in full.
        if (record.Verdict == Verdict.Passed)
            StepList.Write(html, scenario, withPictures: false);
        foreach (var exchange in scenario.Exchanges)
        {
            html.Open("p", ("class", "doux")).Text("Échange ");
            exchanges.WriteLinks(html, exchange);
            html.Close();
        }

        html.Close().Line();
    }

    private static void Foot(HtmlWriter html)
    {
        html.Open("footer").Open("p", ("class", "doux")).Text("Aussi dans ce dossier : ");
        foreach (var (file, text) in new[] { (FolderFiles.Workbook, "classeur"), (FolderFiles.JUnit, "JUnit"), (FolderFiles.Messages, "messages Cucumber"), (FolderFiles.Manifest, "empreintes") })
            html.Element("a", text, ("href", file)).Text(" ");
        html.Close(2).Line();
    }
}
