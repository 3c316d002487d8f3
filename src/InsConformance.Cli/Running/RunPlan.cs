using InsConformance.Certification.Dossiers;
using InsConformance.Certification.Expectations;
using InsConformance.Cli.Requiring;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Running;
using InsConformance.Lps.Mutants;
using InsConformance.Reports.Mutation;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Running;

/// <summary>Everything a run needs, read and found well-formed.</summary>
internal sealed record RunPlan(
    AppHome Home,
    LpsTarget Lps,
    Judgement Judgement,
    ExpectedNonConformities Expected,
    FeatureSet Features,
    IReadOnlyList<ScenarioDescription> Selected,
    BindingRegistry Registry,
    RunOptions Options,
    IReadOnlyList<Mutant> Mutants,
    MutantPlay MutantPlay)
{
    /// <summary>The editor's dossier, when there is one.</summary>
    public DossierCase? Dossier { get; init; }
}
