using InsConformance.Foundation;

namespace InsConformance.Reports.Mutation;

/// <summary>A scenario that ended neither passed nor failed against a mutant, or a mutant that could not be started.</summary>
/// <param name="Scenario">Its key; empty when the mutant itself could not be started.</param>
/// <param name="Verdict">error, blocked or manual.</param>
/// <param name="Problem">Why.</param>
public sealed record MutantTrouble(string Scenario, Verdict Verdict, string Problem);
