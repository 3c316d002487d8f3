using InsConformance.Certification.Assessments;
using InsConformance.Certification.Coverage;
using InsConformance.Foundation;
using InsConformance.Gherkin.Features;

namespace InsConformance.Cli.Requiring;

/// <summary>Reads features and catalogues, and joins them.</summary>
/// <param name="Judgement">The catalogues, links and profiles.</param>
/// <param name="Catalogues">One coverage per judged catalogue.</param>
internal sealed record CoverageReading(Judgement Judgement, IReadOnlyList<CatalogueCoverage> Catalogues)
{
    /// <summary>Joins the features under some paths with the catalogues asked for, all of them by default.</summary>
    /// <param name="request">Catalogues and profiles.</param>
    /// <param name="paths">Features; the shipped ones when empty.</param>
    /// <exception cref="InputException">Wrong features, catalogues, profiles or tags.</exception>
    public static CoverageReading Read(JudgementRequest request, IReadOnlyList<string> paths)
    {
        var home = AppHome.Find();
        var features = FeatureLoader.Load(paths.Count > 0 ? paths : [home.Features], baseFolder: paths.Count > 0 ? null : home.Root);
        var judgement = Judgement.Read(home, request, features.Scenarios, all: true);
        var outcomes = features.Scenarios.Select(s => new ScenarioOutcome(s.Key, s.Name, s.Tags, Verdict.Passed)).ToArray();
        return new CoverageReading(
            judgement, [.. judgement.Catalogues.Select(c => CatalogueCoverage.Of(c, outcomes, judgement.Scope, judgement.Crosswalk))]);
    }
}
