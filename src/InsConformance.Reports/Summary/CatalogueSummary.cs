using InsConformance.Certification.Assessments;

namespace InsConformance.Reports.Summary;

/// <summary>How many proofs of a catalogue are in each state.</summary>
/// <param name="Id">Catalogue id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Title">Its French title.</param>
/// <param name="Counts">One entry per state, zero included.</param>
public sealed record CatalogueSummary(string Id, string Version, string Title, IReadOnlyDictionary<ProofState, int> Counts);
