namespace InsConformance.Reports.Mutation;

/// <summary>A scenario that showed the fault of a mutant.</summary>
/// <param name="Scenario">Its key, <c>uri:line</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Tags">Its tags, with <c>@</c>.</param>
/// <param name="Step">The step that failed, keyword and text.</param>
/// <param name="Problem">French: the rule, what was expected, what came.</param>
/// <param name="Exchange">Kept for one scenario of each tag that the mutant names; <see langword="null"/> otherwise, and where nothing was exchanged.</param>
/// <param name="Cards">French: the last commands to the cards, for the same scenarios.</param>
public sealed record Kill(
    string Scenario, string Name, IReadOnlyList<string> Tags, string Step, string Problem, KillExchange? Exchange, IReadOnlyList<string> Cards);
