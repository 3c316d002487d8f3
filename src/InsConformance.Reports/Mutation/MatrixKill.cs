namespace InsConformance.Reports.Mutation;

/// <summary>One cell of the matrix.</summary>
/// <param name="Mutant">Id of the mutant.</param>
/// <param name="Scenario">Key of the scenario that caught it.</param>
public sealed record MatrixKill(string Mutant, string Scenario);
