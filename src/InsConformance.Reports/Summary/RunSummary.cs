using InsConformance.Certification.Assessments;
using InsConformance.Certification.Expectations;
using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Runs;
using InsConformance.Reports.WorkbookTemplates;

namespace InsConformance.Reports.Summary;

/// <summary>What the command line says of a run, on screen, as JSON and as exit code.</summary>
public sealed record RunSummary
{
    /// <summary>UUID of the run.</summary>
    public required string RunId { get; init; }

    /// <summary>The software under test.</summary>
    public required ProductFacts Product { get; init; }

    /// <summary>Start, on the run's clock.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>End; <see langword="null"/> when the run was cut.</summary>
    public required DateTimeOffset? Finished { get; init; }

    /// <summary>Scenarios per verdict.</summary>
    public required VerdictCounts Counts { get; init; }

    /// <summary>
    /// The verdict of the whole: expected non-conformities do not weigh, one that no longer happens counts as failed,
    /// missing evidence as error. <see langword="null"/> when nothing was played.
    /// </summary>
    public required Verdict? Worst { get; init; }

    /// <summary>The exit code that follows from <see cref="Worst"/>.</summary>
    public ExitCode ExitCode => Worst.ToExitCode();

    /// <summary>Proofs per state, per catalogue.</summary>
    public required IReadOnlyList<CatalogueSummary> Catalogues { get; init; }

    /// <summary>Scenarios that did not pass, the gravest first, expected ones last.</summary>
    public required IReadOnlyList<ScenarioProblem> NotPassed { get; init; }

    /// <summary>Known non-conformities that no longer happen: take them off the list.</summary>
    public required IReadOnlyList<ExpectedNonConformity> NoLongerHappens { get; init; }

    /// <summary>French: evidence that is missing or changed.</summary>
    public required IReadOnlyList<string> Gaps { get; init; }

    /// <summary>French: worth knowing, without weight on the verdict.</summary>
    public required IReadOnlyList<string> Remarks { get; init; }

    /// <summary>What the suite saw of deliberately faulty software; <see langword="null"/> when the run played none.</summary>
    public KillMatrix? Mutants { get; init; }

    /// <summary>Where everything is.</summary>
    public required SummaryPaths Paths { get; init; }

    /// <summary>How an editor's workbook was filled; <see langword="null"/> when none was given.</summary>
    public TemplateFill? Template { get; init; }

    internal static RunSummary Of(RunEvidence run) => new()
    {
        RunId = run.Facts.RunId,
        Product = run.Facts.Product,
        Started = run.Facts.Started,
        Finished = run.Record.Finished,
        Counts = CountsOf(run),
        Worst = run.Worst,
        Catalogues = [.. run.Assessments.Select(a => new CatalogueSummary(
            a.Catalogue.Id, a.Catalogue.Version, a.Catalogue.Title, Enum.GetValues<ProofState>().ToDictionary(s => s, a.Count)))],
        NotPassed = [.. run.NotPassed.Select(s => new ScenarioProblem(s.Record.Key, s.Record.Name, s.Record.Verdict, s.ProblemLine ?? "", s.ExpectedReason))],
        NoLongerHappens = run.Expectations.NoLongerHappens,
        Gaps = run.Gaps,
        Remarks = run.Remarks,
        Mutants = run.Mutants,
        Paths = new SummaryPaths(run.Folder.Path, run.Folder.DossierPath, run.Folder.ReportPath, run.Folder.JUnitPath, run.Folder.MessagesPath, run.Folder.ManifestPath),
    };

    internal static VerdictCounts CountsOf(RunEvidence run)
    {
        int Count(Verdict verdict) => run.Scenarios.Count(s => s.Record.Verdict == verdict && s.ExpectedReason is null);
        return new VerdictCounts(
            Count(Verdict.Passed), Count(Verdict.Failed), run.Scenarios.Count(s => s.ExpectedReason is not null),
            Count(Verdict.Error), Count(Verdict.Blocked), Count(Verdict.Manual));
    }
}
