using InsConformance.Certification.Dossiers;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Html;

namespace InsConformance.Reports.Pages;

/// <summary>What the rules say of the editor's dossier, what is wrong first; nothing when no dossier was given.</summary>
internal static class DossierSection
{
    public const string Id = "dossier";

    private static readonly DossierState[] Gravest =
        [DossierState.NonConform, DossierState.Missing, DossierState.Reminder, DossierState.Ok, DossierState.NotApplicable];

    public static void Write(HtmlWriter html, RunEvidence run)
    {
        if (run.DossierFindings.Count == 0)
            return;
        html.Element("h2", "Contrôles du dossier", ("id", Id));
        html.Open("div", ("class", "large"), ("tabindex", "0")).Open("table").Open("thead").Open("tr");
        foreach (var header in new[] { "Règle", "Ce que la règle demande", "État", "Constat", "À faire" })
            html.Element("th", header, ("scope", "col"));
        html.Close(2).Open("tbody").Line();
        foreach (var finding in run.DossierFindings.OrderBy(f => Array.IndexOf(Gravest, f.State)))
        {
            html.Open("tr").Element("th", finding.Rule.Id, ("scope", "row")).Element("td", finding.Rule.Title);
            html.Open("td", ("class", "court")).Element("span", $"{finding.State.Sign()} {finding.State.French()}", ("class", $"signe {ClassOf(finding.State)}")).Close();
            html.Element("td", finding.Detail).Element("td", finding.Cure ?? "").Close().Line();
        }

        html.Close(3).Line();
    }

    private static string ClassOf(DossierState state) => state switch
    {
        DossierState.Ok => "passed",
        DossierState.NonConform => "failed",
        DossierState.Missing => "manual",
        DossierState.Reminder => "expected",
        _ => "neutral",
    };
}
