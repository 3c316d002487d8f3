namespace InsConformance.Reports.Runs;

/// <summary>A catalogue that a run was judged by.</summary>
/// <param name="Id">e.g. <c>cnda-insi</c>.</param>
/// <param name="Version">Its version.</param>
public sealed record CatalogueFacts(string Id, string Version);
