namespace InsConformance.Reports.Mutation;

/// <summary>A requirement that scenarios of the run speak of, and what they caught.</summary>
/// <param name="Catalogue">Catalogue id.</param>
/// <param name="Id">Requirement id.</param>
/// <param name="Title">French.</param>
/// <param name="Scenarios">Keys of the scenarios that speak of it: by its tags, or through the crosswalk.</param>
/// <param name="Kills">Each mutant caught with one of the scenarios that caught it.</param>
public sealed record MatrixRequirement(
    string Catalogue, string Id, string Title, IReadOnlyList<string> Scenarios, IReadOnlyList<MatrixKill> Kills);
