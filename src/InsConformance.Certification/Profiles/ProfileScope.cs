using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;

namespace InsConformance.Certification.Profiles;

/// <summary>The profiles chosen for a product, and what they leave out of each catalogue. Immutable, thread-safe.</summary>
public sealed class ProfileScope
{
    private readonly HashSet<string> _chosen;

    private ProfileScope(IReadOnlyList<string> names)
    {
        Names = names;
        _chosen = names.Select(ProfileNames.Fold).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>No choice: everything is in scope.</summary>
    public static ProfileScope All { get; } = new([]);

    /// <summary>The chosen profiles; empty for no choice.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>A choice of profiles. Case, accents and the kind of apostrophe do not count.</summary>
    /// <param name="names">Empty for no choice.</param>
    /// <param name="heads">The catalogues in use.</param>
    /// <exception cref="InputException">No catalogue declares one of the names.</exception>
    public static ProfileScope Of(IReadOnlyCollection<string> names, IEnumerable<CatalogueHead> heads)
    {
        var declared = heads.SelectMany(h => h.Profiles).Distinct(StringComparer.Ordinal).ToArray();
        foreach (var name in names.Where(n => !declared.Any(d => ProfileNames.Same(d, n))))
        {
            throw new InputException(
                "unknown-profile",
                null,
                $"no catalogue in use declares the profile '{name}'",
                declared.Length == 0 ? "these catalogues have no profiles: leave --profile out" : $"use one of: {string.Join(" | ", declared)}");
        }

        return new ProfileScope([.. names]);
    }

    /// <summary>Whether something that belongs to these profiles is in scope: no choice was made, it belongs to every product, or one of its profiles is chosen.</summary>
    public bool Holds(IReadOnlyList<string> profiles) =>
        _chosen.Count == 0 || profiles.Count == 0 || profiles.Any(p => _chosen.Contains(ProfileNames.Fold(p)));

    /// <summary>The proofs of a catalogue that are out of scope, by id, each with the French reason.</summary>
    public IReadOnlyDictionary<string, string> OutOf(Catalogue catalogue) => catalogue.Proofs
        .Where(p => !Holds(p.Proof.Profiles))
        .ToDictionary(p => p.Proof.Id, p => ReasonFor(p.Proof.Profiles), StringComparer.Ordinal);

    internal static string ReasonFor(IReadOnlyList<string> profiles) => profiles.Count == 1
        ? $"Le profil « {profiles[0]} » n'est pas choisi."
        : $"Aucun des profils {string.Join(", ", profiles.Select(p => $"« {p} »"))} n'est choisi.";
}
