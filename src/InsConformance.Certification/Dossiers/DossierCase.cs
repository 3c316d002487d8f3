using InsConformance.Certification.Profiles;

namespace InsConformance.Certification.Dossiers;

/// <summary>A dossier with all that it is judged by.</summary>
/// <param name="Dossier">What the editor says.</param>
/// <param name="Terms">Durations and forms.</param>
/// <param name="Profiles">Use cases and profiles.</param>
/// <param name="Today">The day on which deadlines are judged.</param>
public sealed record DossierCase(EditorDossier Dossier, DossierTerms Terms, ProfileTable Profiles, DateOnly Today)
{
    /// <summary>What a run shows; <see langword="null"/> without one.</summary>
    public RunWitness? Run { get; init; }

    /// <summary>The profiles that the dossier selects, as the table writes them; those that it does not know are left out.</summary>
    internal IReadOnlyList<string> Selected => [.. (Dossier.Software.Profiles.Value ?? []).Select(Profiles.Known).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>The use case; <see langword="null"/> when absent or unknown.</summary>
    internal UseCase? UseCase => Profiles.UseCases.FirstOrDefault(u => u.Id == Dossier.Software.UseCase.Value);
}
