namespace InsConformance.InsiMock.People;

/// <summary>The strict traits of one person of the population, written as the service keeps them (upper case, no accent).</summary>
/// <param name="NomNaissance">Birth name.</param>
/// <param name="Prenoms">Given names in civil order; one entry may hold a space (compound given name).</param>
/// <param name="Sexe"><c>M</c> or <c>F</c>.</param>
/// <param name="DateNaissance"><c>YYYY-MM-DD</c> as written; luni-solar forms are kept.</param>
/// <param name="LieuNaissance">COG of five characters, or <see langword="null"/> when it is not known.</param>
public sealed record PersonTraits(
    string NomNaissance,
    IReadOnlyList<string> Prenoms,
    string Sexe,
    string DateNaissance,
    string? LieuNaissance)
{
    /// <summary>All given names separated by a space, as <c>ListePrenom</c> is on the wire.</summary>
    public string ListePrenom => Prenoms.Count == 1 ? Prenoms[0] : string.Join(' ', Prenoms);
}
