using InsConformance.Certification.Dossiers;
using InsConformance.Certification.Importing;
using InsConformance.Reports.Dossier;
using InsConformance.Reports.Fiction;
using InsConformance.Reports.Trends;

namespace InsConformance.Reports;

/// <summary>What a report may be asked for beside what the run recorded. Immutable.</summary>
public sealed record ReportOptions
{
    /// <summary>Nothing special.</summary>
    public static ReportOptions Default { get; } = new();

    /// <summary>How the sheet of requirements is laid out. Default: Convergence.</summary>
    public RequirementLayout Layout { get; init; }

    /// <summary>An editor's copy of an official requirement workbook, to be filled into the run folder; <see langword="null"/> for none.</summary>
    public string? Template { get; init; }

    /// <summary>The one sheet of <see cref="Template"/> to fill; <see langword="null"/> for every sheet of requirements.</summary>
    public string? TemplateSheet { get; init; }

    /// <summary>What drop-down lists of <see cref="Template"/> may say where this program has another word. Default: nothing.</summary>
    public ResultWords ResultWords { get; init; } = ResultWords.Own;

    /// <summary>Earlier runs to set this one beside, in any order; empty for none.</summary>
    public IReadOnlyList<EarlierRun> Earlier { get; init; } = [];

    /// <summary>The editor's dossier, judged by what the run shows and on the day of the run; <see langword="null"/> when none was given.</summary>
    public DossierCase? Dossier { get; init; }

    /// <summary>Whether <c>ctrf.json</c> is written too; one that is there is always written again.</summary>
    public bool Ctrf { get; init; }

    /// <summary>What the search for people not known to be invented says; <see langword="null"/> when it was not made.</summary>
    public FictionFindings? Fiction { get; init; }

    /// <summary>What the rules on the dossier as a whole say, in the order of the sheet; empty when they were not checked.</summary>
    public IReadOnlyList<DossierCheck> DossierChecks { get; init; } = [];
}
