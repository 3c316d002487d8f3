namespace InsConformance.Reports.Mutation;

/// <summary>The last exchange of a scenario that killed a mutant.</summary>
/// <param name="RequestFile">Path in the run folder.</param>
/// <param name="ResponseFile">Path in the run folder.</param>
/// <param name="Answer">French: return code or fault.</param>
public sealed record KillExchange(string RequestFile, string ResponseFile, string Answer);
