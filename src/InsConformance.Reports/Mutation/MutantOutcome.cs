namespace InsConformance.Reports.Mutation;

/// <summary>One mutant and what the suite saw of it.</summary>
public sealed record MutantOutcome
{
    /// <summary>As in <c>--lps reference:ID</c>.</summary>
    public required string Id { get; init; }

    /// <summary>French: what it does wrong.</summary>
    public required string Title { get; init; }

    /// <summary>French: the rule it breaks.</summary>
    public required string Rule { get; init; }

    /// <summary>Tags of the scenarios that are to catch it, without <c>@</c>.</summary>
    public required IReadOnlyList<string> CaughtBy { get; init; }

    /// <summary>Keys of the scenarios it was to be played against.</summary>
    public required IReadOnlyList<string> Planned { get; init; }

    /// <summary>Keys of those that were played to their end.</summary>
    public required IReadOnlyList<string> Played { get; init; }

    /// <summary>Those that showed its fault, in the order played.</summary>
    public required IReadOnlyList<Kill> Kills { get; init; }

    /// <summary>What kept the harness from judging.</summary>
    public required IReadOnlyList<MutantTrouble> Troubles { get; init; }

    /// <summary>Tags of <see cref="CaughtBy"/> of which every scenario was played and none caught it: <c>mutants.yaml</c> promises too much.</summary>
    public required IReadOnlyList<string> Unkept { get; init; }

    /// <summary>What became of it.</summary>
    public MutantState State => this switch
    {
        { Troubles.Count: > 0 } => MutantState.Unclear,
        { Kills.Count: > 0 } => MutantState.Killed,
        { Planned.Count: 0 } => MutantState.Unselected,
        _ when Played.Count < Planned.Count => MutantState.Interrupted,
        _ => MutantState.Survived,
    };

    /// <summary>This and what the same mutant did in a second passage against other scenarios.</summary>
    /// <param name="later">The second passage.</param>
    public MutantOutcome And(MutantOutcome later) => this with
    {
        Planned = [.. Planned, .. later.Planned],
        Played = [.. Played, .. later.Played],
        Kills = [.. Kills, .. later.Kills],
        Troubles = [.. Troubles, .. later.Troubles],
        Unkept = [.. Unkept.Except(later.Kills.SelectMany(k => k.Tags).Select(t => t.TrimStart('@')), StringComparer.Ordinal)],
    };
}
