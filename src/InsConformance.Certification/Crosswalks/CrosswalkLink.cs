using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Foundation.Evidence;

namespace InsConformance.Certification.Crosswalks;

/// <summary>One link between two proofs of two catalogues.</summary>
/// <param name="First">One proof.</param>
/// <param name="Second">The other.</param>
/// <param name="Relation">How their demands compare.</param>
/// <param name="Why">French: where the demands differ; <see langword="null"/> for the same demand.</param>
/// <param name="Source">Why they are believed to be linked.</param>
/// <param name="Evidence">How sure the link is.</param>
/// <param name="Place">Where it is written.</param>
public sealed record CrosswalkLink(
    ProofKey First, ProofKey Second, LinkRelation Relation, string? Why, string Source, EvidenceMark Evidence, Place Place)
{
    /// <summary>Whether a pass of one proof shows the other too.</summary>
    public bool Carries(ProofKey from) => Relation switch
    {
        LinkRelation.Same => true,
        LinkRelation.FirstDemandsMore => from == First,
        LinkRelation.SecondDemandsMore => from == Second,
        _ => false,
    };

    /// <summary>The other end.</summary>
    public ProofKey Other(ProofKey end) => end == First ? Second : First;
}
