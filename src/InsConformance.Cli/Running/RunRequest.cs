using InsConformance.Cli.Reporting;
using InsConformance.Cli.Requiring;
using InsConformance.InsiMock;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Faults;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Running;

/// <summary>What the user asked of <c>insconf run</c>.</summary>
internal sealed record RunRequest
{
    public required IReadOnlyList<string> Paths { get; init; }

    public required string Lps { get; init; }

    public string? Tags { get; init; }

    public string? Shard { get; init; }

    public int? Workers { get; init; }

    public string? Output { get; init; }

    public string? Rerun { get; init; }

    public string? Resume { get; init; }

    public string? Expected { get; init; }

    /// <summary>The editor's dossier; <see langword="null"/> for <c>./dossier.yaml</c> when there is one.</summary>
    public string? Dossier { get; init; }

    public JudgementRequest Judgement { get; init; } = new([], [], null);

    public int MockPort { get; init; }

    public int MockCardPort { get; init; }

    public CardUse Cards { get; init; }

    public IReadOnlyList<string> Idams { get; init; } = [];

    public required ContractData Contract { get; init; }

    public SwitchSettings Switches { get; init; } = new();

    public FaultPlan FaultPlan { get; init; } = FaultPlan.Empty;

    /// <summary>Whether every mutant meets every scenario rather than those it names.</summary>
    public bool AllScenarios { get; init; }

    public bool Json { get; init; }

    public FictionRequest Fiction { get; init; } = new(false, [], []);

    public bool Ctrf { get; init; }

    public required IReadOnlyList<string> CommandLine { get; init; }
}
