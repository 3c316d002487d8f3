using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Profiles;

/// <summary>What a selected profile asks for besides its requirements.</summary>
/// <param name="Profile">The profile.</param>
/// <param name="Numbers">Numbers that the product must have: <c>NIE</c>, <c>NIL</c>.</param>
/// <param name="Profiles">Profiles that must be selected with it.</param>
/// <param name="UnlessUseCases">Use cases where nothing of it holds.</param>
/// <param name="Source">Where it was read.</param>
/// <param name="Evidence">How sure it is.</param>
public sealed record ProfileDemand(
    string Profile, IReadOnlyList<string> Numbers, IReadOnlyList<string> Profiles, IReadOnlyList<string> UnlessUseCases, string Source, EvidenceMark Evidence);
