namespace InsConformance.Reports.Mutation;

/// <summary>A scenario of the suite and what it caught.</summary>
/// <param name="Key">Its key, <c>uri:line</c>.</param>
/// <param name="Name">Its name.</param>
/// <param name="Against">Against how many mutants it was played.</param>
/// <param name="Kills">Ids of the mutants it caught.</param>
public sealed record MatrixScenario(string Key, string Name, int Against, IReadOnlyList<string> Kills);
