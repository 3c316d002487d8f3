using System.Globalization;
using InsConformance.Certification.Assessments;
using InsConformance.Certification.Coverage;
using InsConformance.Foundation;
using InsConformance.Reports.Html;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Coverage;

/// <summary>Writes what features there are for each catalogue as a self-contained French page.</summary>
public static class CoveragePage
{
    /// <summary>Writes the page to a file, whole or not at all.</summary>
    /// <param name="path">Replaced when it exists; its folder is made when it does not.</param>
    /// <param name="catalogues">One section each.</param>
    /// <param name="profiles">The chosen profiles; empty for no choice.</param>
    /// <exception cref="BlockedException">The file cannot be written.</exception>
    public static void Write(string path, IReadOnlyList<CatalogueCoverage> catalogues, IReadOnlyList<string> profiles) =>
        OutputFile.Write(Path.GetFullPath(path), stream => Write(stream, catalogues, profiles));

    /// <summary>Writes the page.</summary>
    /// <param name="output">Left open.</param>
    /// <param name="catalogues">One section each.</param>
    /// <param name="profiles">The chosen profiles; empty for no choice.</param>
    public static void Write(Stream output, IReadOnlyList<CatalogueCoverage> catalogues, IReadOnlyList<string> profiles) =>
        HtmlPage.Write(output, "Couverture des exigences", [], html =>
        {
            html.Element("a", "Aller au contenu", ("class", "saut"), ("href", "#contenu"));
            html.Open("header").Element("h1", "Couverture des exigences");
            html.Element("p", "Ce que les features prouvent, ce qu'une personne attache, ce qui manque. Rien n'a été joué.", ("class", "doux"));
            if (profiles.Count > 0)
                html.Element("p", $"Profils choisis : {string.Join(", ", profiles)}");
            html.Close().Line().Open("main", ("id", "contenu")).Line();
            foreach (var catalogue in catalogues)
                Section(html, catalogue);
            html.Close().Line();
        });

    private static void Section(HtmlWriter html, CatalogueCoverage coverage)
    {
        var catalogue = coverage.Catalogue;
        html.Element("h2", catalogue.Title, ("id", catalogue.Id));
        html.Element("p", $"{catalogue.Id} {catalogue.Version}. {catalogue.Source}. Fiabilité : {catalogue.Evidence.French()}.", ("class", "doux")).Line();
        Counts(html, "Exigences", coverage.Requirements.Select(r => r.State));
        Counts(html, "Scénarios", coverage.Scenarios.Select(s => s.State));
        Counts(html, "Preuves", coverage.Proofs.Select(p => p.State));
        html.Open("div", ("class", "large"), ("tabindex", "0")).Open("table").Open("thead").Open("tr");
        foreach (var header in new[] { "Exigence", "Preuve", "Attendu", "État", "Scénarios, ou ce qu'il reste à faire", "Source" })
            html.Element("th", header, ("scope", "col"));
        html.Close(2).Open("tbody").Line();
        foreach (var requirement in coverage.Requirements)
            Rows(html, requirement);
        html.Close(3).Line();
    }

    private static void Counts(HtmlWriter html, string level, IEnumerable<CoverageState> states)
    {
        html.Open("p").Text($"{level} : ");
        foreach (var (state, count) in states.CountBy(s => s).OrderBy(c => c.Key))
        {
            Badge(html, state);
            html.Text($" {count.ToString(CultureInfo.InvariantCulture)}   ");
        }

        html.Close().Line();
    }

    private static void Rows(HtmlWriter html, RequirementCoverage coverage)
    {
        var requirement = coverage.Requirement;
        if (coverage.Scenarios.Count == 0)
        {
            html.Open("tr").Element("th", $"{requirement.Id} {requirement.Title}", ("scope", "row")).Element("td", "").Element("td", requirement.Statement);
            State(html, coverage.State);
            html.Element("td", coverage.Note).Element("td", $"{requirement.Source} ({requirement.Evidence.French()})").Close().Line();
        }

        foreach (var proof in coverage.Scenarios.SelectMany(s => s.Proofs))
        {
            html.Open("tr").Element("th", $"{requirement.Id} {requirement.Title}", ("scope", "row"));
            html.Open("td").Text(proof.Subject.Proof.Title).Open("br").Element("span", proof.Subject.Proof.Tag, ("class", "doux")).Close();
            html.Element("td", proof.Subject.Proof.Statement);
            State(html, proof.State);
            Features(html, proof);
            html.Element("td", $"{proof.Subject.Proof.Source} ({proof.Subject.Proof.Evidence.French()})").Close().Line();
        }
    }

    private static void Features(HtmlWriter html, ProofCoverage proof)
    {
        html.Open("td");
        foreach (var feature in proof.Features)
        {
            html.Text(feature.Name).Text(Origin(proof, feature)).Open("br").Element("span", feature.Key, ("class", "doux")).Open("br");
        }

        html.Text(proof.Note).Close();
    }

    private static string Origin(ProofCoverage proof, ScenarioOutcome feature) =>
        proof.Carried.FirstOrDefault(c => c.Outcome == feature) is { } carried ? $" (par {carried.Origin.Proof.Tag})" : "";

    private static void State(HtmlWriter html, CoverageState state)
    {
        html.Open("td", ("class", "court"));
        Badge(html, state);
        html.Close();
    }

    private static void Badge(HtmlWriter html, CoverageState state) =>
        html.Element("span", $"{state.Sign()} {state.French()}", ("class", $"signe {ClassOf(state)}"));

    private static string ClassOf(CoverageState state) => state switch
    {
        CoverageState.Automated => "passed",
        CoverageState.ThroughCrosswalk => "expected",
        CoverageState.Manual => "manual",
        CoverageState.Missing => "failed",
        CoverageState.Unknown => "blocked",
        _ => "neutral",
    };
}
