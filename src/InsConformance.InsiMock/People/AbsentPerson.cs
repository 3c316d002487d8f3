using InsConformance.Foundation.Evidence;

namespace InsConformance.InsiMock.People;

/// <summary>A test identity that the service must not find; named so that a file reply can be bound to it. Contract section 4.1.</summary>
/// <param name="Id">Stable name of the entry.</param>
/// <param name="Traits">What is asked.</param>
/// <param name="Evidence">How sure the entry is.</param>
/// <param name="Note">Why it is not found, French, or <see langword="null"/>.</param>
public sealed record AbsentPerson(string Id, PersonTraits Traits, EvidenceMark Evidence, string? Note);
