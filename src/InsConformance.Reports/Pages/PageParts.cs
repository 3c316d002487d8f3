using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Html;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Pages;

/// <summary>The pieces that the report and the proof pages share.</summary>
internal static class PageParts
{
    /// <summary>Name of the mark that tells of which run a page is.</summary>
    public const string RunMark = "insconformance:run";

    public static HtmlWriter Badge(this HtmlWriter html, Verdict verdict, bool expected) =>
        html.Element("span", $"{verdict.Sign()} {verdict.French()}{(expected ? " (attendue)" : "")}", ("class", $"signe {ClassOf(verdict, expected)}"));

    public static HtmlWriter Badge(this HtmlWriter html, ProofState state, bool expected) =>
        html.Element("span", $"{state.Sign()} {state.French()}{(expected ? " (attendue)" : "")}", ("class", $"signe {(expected ? "expected" : state.Word())}"));

    public static string ClassOf(Verdict verdict, bool expected) => expected ? "expected" : verdict.Word();

    public static void Simulated(this HtmlWriter html, IReadOnlyList<SimulatedPart> parts)
    {
        if (parts.Count == 0)
        {
            html.Element("p", "Aucune partie n'a été simulée.");
            return;
        }

        html.Open("div", ("class", "simule")).Element("strong", "Obtenu en partie par simulation : ce n'est pas une preuve de terrain.").Open("ul");
        foreach (var part in parts)
            html.Element("li", part.French(), ("data-simule", part.Word()));
        html.Close(2).Line();
    }

    public static void Environment(this HtmlWriter html, RunEvidence run)
    {
        html.Open("dl");
        foreach (var (label, value) in EnvironmentFacts.Of(run))
            html.Element("dt", label).Element("dd", value).Line();
        html.Close().Line();
    }

    /// <summary>The machine-readable marks of a page.</summary>
    public static IEnumerable<(string Name, string Content)> Marks(RunFacts facts, IReadOnlyList<SimulatedPart> simulated) =>
    [
        ("generator", $"InsConformance {facts.ToolVersion}"),
        (RunMark, facts.RunId),
        ("insconformance:product", facts.Product.Name),
        ("insconformance:version", facts.Product.Version),
        ("insconformance:simulated", string.Join(' ', simulated.Select(s => s.Word()))),
    ];

    /// <summary>A relative address for a path of the run folder.</summary>
    public static string Address(string path, string toRoot) => toRoot + string.Join('/', path.Split('/').Select(Uri.EscapeDataString));
}
