namespace InsConformance.Certification.Profiles;

/// <summary>A point on which the source contradicts itself, with the reading in use. The data file is the switch.</summary>
/// <param name="Id">e.g. <c>ordonnance-numerique</c>.</param>
/// <param name="Question">French: what is in doubt.</param>
/// <param name="Chosen">French title of the reading in use.</param>
/// <param name="Others">French titles of the other readings, each with its id.</param>
public sealed record Contradiction(string Id, string Question, string Chosen, IReadOnlyDictionary<string, string> Others);
