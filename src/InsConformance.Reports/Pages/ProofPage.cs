using InsConformance.Certification.Assessments;
using InsConformance.Certification.Catalogues;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Html;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Pages;

/// <summary>One proof on one page that a reviewer can read alone: what was asked, what was done, what was exchanged, the conclusion.</summary>
internal static class ProofPage
{
    private const string ToRoot = "../../";
    private const long Budget = 2 * 1024 * 1024;

    public static void Write(Stream output, RunEvidence run, Assessment assessment, ProofAssessment proof)
    {
        var product = run.Facts.Product;
        var simulated = run.SimulatedIn(proof);
        var marks = PageParts.Marks(run.Facts, simulated).Concat(
        [
            ("insconformance:catalogue", $"{assessment.Catalogue.Id} {assessment.Catalogue.Version}"),
            ("insconformance:proof", proof.Proof.Id),
            ("insconformance:state", proof.State.Word()),
        ]);
        HtmlPage.Write(output, $"Preuve {proof.Proof.Id}, {product.Name} {product.Version}", marks, html =>
        {
            Head(html, run, assessment, proof);
            html.Open("main").Line();
            html.Simulated(simulated);
            Demand(html, assessment, proof);
            var exchanges = new ExchangeView(run, ToRoot, Budget, "h3");
            foreach (var scenario in run.ScenariosOf(proof))
                Scenario(html, scenario, exchanges);
            html.Element("h2", "Environnement");
            html.Environment(run);
            html.Close().Line();
        });
    }

    private static void Head(HtmlWriter html, RunEvidence run, Assessment assessment, ProofAssessment proof)
    {
        html.Open("header").Line();
        html.Element("p", $"{assessment.Catalogue.Title} · {assessment.Catalogue.Id} {assessment.Catalogue.Version}", ("class", "doux"));
        html.Element("h1", $"Preuve {proof.Proof.Id} : {proof.Proof.Title}");
        html.Open("p").Badge(proof.State, run.IsExpected(proof)).Close();
        html.Element("p", $"{run.Facts.Product.Name} {run.Facts.Product.Version} · {FrenchText.Instant(run.Facts.Started)}");
        html.Open("p").Element("a", "Rapport complet du run", ("href", ToRoot + FolderFiles.Report)).Close(2).Line();
    }

    private static void Demand(HtmlWriter html, Assessment assessment, ProofAssessment proof)
    {
        html.Element("h2", "Ce qui est demandé");
        html.Open("div", ("class", "carte")).Element("p", proof.Proof.Statement).Open("dl");
        html.Element("dt", "Exigence").Element("dd", $"{proof.Subject.Requirement.Id} : {proof.Subject.Requirement.Title}");
        html.Element("dt", "Scénario de conformité").Element("dd", $"{proof.Subject.Scenario.Id} : {proof.Subject.Scenario.Title}");
        html.Element("dt", "Nature de la preuve").Element("dd", proof.Proof.Kind.French());
        html.Element("dt", "Source de la règle").Element("dd", proof.Proof.Source);
        html.Element("dt", "Fiabilité").Element("dd", $"{proof.Proof.Evidence.French()} ; catalogue : {assessment.Catalogue.Evidence.French()}");
        html.Close();
        if (proof.Note is { } note)
            html.Element("p", note, ("class", "regle manual"));
        html.Close().Line();
    }

    private static void Scenario(HtmlWriter html, ScenarioEvidence scenario, ExchangeView exchanges)
    {
        var record = scenario.Record;
        html.Element("h2", $"Scénario joué : {record.Name}");
        html.Open("p").Badge(record.Verdict, scenario.ExpectedReason is not null).Close();
        html.Element("p", $"{record.Feature} · {record.Key} · {FrenchText.Instant(record.Started)} · {FrenchText.Duration(record.Duration)}", ("class", "doux"));
        if (scenario.ExpectedReason is { } reason)
            html.Element("p", $"Non-conformité attendue : {reason}", ("class", "regle expected"));
        StepList.Write(html, scenario, withPictures: true, withTimes: true);
        TimelineView.Write(html, scenario);
        var any = false;
        var checkedValues = CheckedValues.Of(scenario);
        foreach (var exchange in scenario.Exchanges)
        {
            if (!any)
                html.Element("h2", "Échanges avec le téléservice").Element("p", "Marqué « vérifié » : l'élément porte une valeur qu'une étape de contrôle (Alors) nomme.", ("class", "doux"));
            any = true;
            exchanges.Write(html, exchange, checkedValues);
        }

        if (!any)
            html.Element("p", "Aucun échange INSi n'a été attaché à ce scénario.", ("class", "doux"));
    }
}
