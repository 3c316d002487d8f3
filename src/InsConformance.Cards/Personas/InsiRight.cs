using InsConformance.Foundation.Evidence;

namespace InsConformance.Cards.Personas;

/// <summary>Whether INSi lets a card in, and where that is said. Requirements study section 8; contract study section 6.1.</summary>
/// <param name="IsAdmitted">Whether it does. What else keeps a card from signing, a blocked PIN or reading without contact, is not counted here.</param>
/// <param name="Fault">Code of the fault that the mock answers, e.g. <c>desir_560</c>; <see langword="null"/> when admitted.</param>
/// <param name="Check">Assertion rule that refuses, e.g. <c>card-type-refused</c>; <see langword="null"/> when admitted.</param>
/// <param name="Source">The row that says so, in our own words, French.</param>
/// <param name="Evidence">How sure that is.</param>
public sealed record InsiRight(bool IsAdmitted, string? Fault, string? Check, string Source, EvidenceMark Evidence)
{
    /// <summary><c>admis</c> or <c>refusé</c>.</summary>
    public string Word => IsAdmitted ? "admis" : "refusé";
}
