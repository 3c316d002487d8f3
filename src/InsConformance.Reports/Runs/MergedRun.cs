namespace InsConformance.Reports.Runs;

/// <summary>A run that became part of a merged one.</summary>
/// <param name="RunId">Its UUID.</param>
/// <param name="Shard">Its shard, e.g. <c>1/4</c>, when it was one.</param>
/// <param name="Started">When it started, on its clock.</param>
/// <param name="CommandLine">Its arguments, secrets masked.</param>
/// <param name="Machine">The machine that played it.</param>
public sealed record MergedRun(string RunId, string? Shard, DateTimeOffset Started, IReadOnlyList<string> CommandLine, MachineFacts Machine);
