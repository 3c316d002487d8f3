using InsConformance.Certification.Assessments;
using InsConformance.Certification.Expectations;

namespace InsConformance.Reports.Runs;

/// <summary>What a run knows of itself before the first scenario, kept in <c>run.json</c>: with the messages and the exchanges, all that a report needs.</summary>
public sealed record RunFacts
{
    /// <summary>UUID of the run.</summary>
    public required string RunId { get; init; }

    /// <summary>Version of the harness.</summary>
    public required string ToolVersion { get; init; }

    /// <summary>Commit of the checkout that gave features, catalogues and fixtures; <see langword="null"/> outside a checkout and in runs of before this field.</summary>
    public string? Commit { get; init; }

    /// <summary>Start, on the run's clock.</summary>
    public required DateTimeOffset Started { get; init; }

    /// <summary>The arguments as given; <see cref="RunFolder"/> masks secrets when it writes them.</summary>
    public required IReadOnlyList<string> CommandLine { get; init; }

    /// <summary>The software under test.</summary>
    public required ProductFacts Product { get; init; }

    /// <summary>The INSi end: <c>mock</c> or the address called.</summary>
    public required string Insi { get; init; }

    /// <summary>The cards: <c>emulated</c>, <c>pcsc</c> or <c>none</c>.</summary>
    public required string Cards { get; init; }

    /// <summary>Catalogues in use.</summary>
    public required IReadOnlyList<CatalogueFacts> Catalogues { get; init; }

    /// <summary>What was simulated.</summary>
    public required IReadOnlyList<SimulatedPart> Simulated { get; init; }

    /// <summary>The machine.</summary>
    public required MachineFacts Machine { get; init; }

    /// <summary>The tag expression, when one was given.</summary>
    public string? TagFilter { get; init; }

    /// <summary>The shard, e.g. <c>1/4</c>, when one was given.</summary>
    public string? Shard { get; init; }

    /// <summary>Whether a filter, shard, path or rerun kept some scenarios out: then an expected non-conformity that no scenario matches is not over.</summary>
    public bool IsPartial { get; init; }

    /// <summary>Keys (<c>uri:line</c>) of the scenarios that were to be played, so that a cut run can say what is missing.</summary>
    public IReadOnlyList<string> Planned { get; init; } = [];

    /// <summary>Scenarios of the same features that bear tags and were left out by a filter, a shard or a path; empty in runs of before this field.</summary>
    public IReadOnlyList<LeftOutScenario> LeftOut
    {
        get => field ?? [];
        init;
    }

    /// <summary>The profiles chosen for the product, as the authority writes them; empty for no choice, as in runs of before this field.</summary>
    public IReadOnlyList<string> Profiles
    {
        // The JSON reader leaves null what an older file does not hold.
        get => field ?? [];
        init;
    }

    /// <summary>Known non-conformities.</summary>
    public IReadOnlyList<ExpectedNonConformity> Expected { get; init; } = [];

    /// <summary>Proofs out of scope for this product.</summary>
    public IReadOnlyList<OutOfScope> OutOfScope { get; init; } = [];

    /// <summary>How many scenarios the features held before any filter or shard; <see langword="null"/> when paths were given, or for a run of before this field.</summary>
    public int? Loaded { get; init; }

    /// <summary>How many values of unknown people were masked in the folder.</summary>
    public int MaskedValues { get; init; }

    /// <summary>The runs that this one was put together from; empty for a run that was played.</summary>
    public IReadOnlyList<MergedRun> MergedFrom
    {
        get => field ?? [];
        init;
    }

    /// <summary>Shards that were not given when the run was put together, e.g. <c>2/4</c>.</summary>
    public IReadOnlyList<string> MissingShards
    {
        get => field ?? [];
        init;
    }
}
