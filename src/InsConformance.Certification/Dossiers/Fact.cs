using InsConformance.Foundation;

namespace InsConformance.Certification.Dossiers;

/// <summary>One fact of a dossier as the editor wrote it, or its absence. Immutable.</summary>
/// <typeparam name="T">Nullable: an absent or empty fact is <see langword="null"/>.</typeparam>
/// <param name="Key">Full key, e.g. <c>entity.siret</c>.</param>
/// <param name="Value">What was written; <see langword="null"/> when absent or empty.</param>
/// <param name="Place">Where it stands, or where it belongs.</param>
public sealed record Fact<T>(string Key, T? Value, Place Place)
{
    /// <summary>Whether the editor gave it.</summary>
    public bool IsGiven => Value is not null;
}
