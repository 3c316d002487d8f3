namespace InsConformance.Certification.Profiles;

/// <summary>A use case of a requirement set and the profiles that go with it, contradictions settled.</summary>
/// <param name="Id">e.g. <c>ville</c>.</param>
/// <param name="Title">French title.</param>
/// <param name="Mandatory">Profiles that every product of it selects.</param>
/// <param name="Optional">Profiles that it may select.</param>
public sealed record UseCase(string Id, string Title, IReadOnlyList<string> Mandatory, IReadOnlyList<string> Optional);
