using InsConformance.Foundation.Evidence;

namespace InsConformance.InsiMock.People;

/// <summary>One fictitious person that the mock knows. Contract section 4.1.</summary>
/// <param name="Id">Stable name of the entry, e.g. <c>ecetinsi-pierre-alain</c>.</param>
/// <param name="Traits">The strict traits.</param>
/// <param name="Ins">The INS answered by default.</param>
/// <param name="Variants">Other INS records by name, e.g. one that keeps a published wrong key; chosen by a switch.</param>
/// <param name="Evidence">How sure the entry is.</param>
/// <param name="IsSynthetic">Whether the matricule was made up by this project because none is published.</param>
/// <param name="Note">Why the entry is as it is, French, or <see langword="null"/>.</param>
public sealed record Person(
    string Id,
    PersonTraits Traits,
    InsRecord Ins,
    IReadOnlyDictionary<string, InsRecord> Variants,
    EvidenceMark Evidence,
    bool IsSynthetic,
    string? Note)
{
    /// <summary>What a carte Vitale says of them beside their traits; default <see langword="null"/>: insured themselves, alone of their birth date.</summary>
    public CardFacts? Card { get; init; }
}
