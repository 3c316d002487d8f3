using InsConformance.Certification.Catalogues;
using InsConformance.Certification.Dossiers;
using InsConformance.Certification.Profiles;
using InsConformance.Foundation;

namespace InsConformance.Cli.Doctoring;

/// <summary>Finds and reads the editor's dossier with what it is judged by.</summary>
internal static class DossierReading
{
    /// <summary>The dossier of a file, or of the current folder.</summary>
    /// <param name="home">Where the terms and the profile table are.</param>
    /// <param name="file">As typed; <see langword="null"/> for <c>./dossier.yaml</c>.</param>
    /// <param name="today">The day on which deadlines are judged.</param>
    /// <exception cref="InputException">There is no such file, or one of the files has a fault.</exception>
    public static DossierCase Read(AppHome home, string? file, DateOnly today)
    {
        if (file is null && !File.Exists(EditorDossierFile.DefaultName))
        {
            throw new InputException(
                "dossier-absent", new Place(EditorDossierFile.DefaultName), "there is no dossier.yaml in this folder",
                $"copy {Path.Combine(home.Fixtures, "dossier", EditorDossierFile.DefaultName)} here and fill it in, or name yours: --dossier FILE");
        }

        return new DossierCase(
            EditorDossierFile.Load(file ?? EditorDossierFile.DefaultName),
            DossierTermsFile.Load(home.DossierTerms),
            ProfileTableFile.Load(home.ProfileTable, CatalogueShelf.Open(home.Catalogues).Heads),
            today);
    }

    /// <summary>The dossier that was named, else that of the current folder, else none.</summary>
    /// <exception cref="InputException">As <see cref="Read"/>.</exception>
    public static DossierCase? ReadIfAny(AppHome home, string? file, DateOnly today) =>
        file is null && !File.Exists(EditorDossierFile.DefaultName) ? null : Read(home, file, today);

    /// <summary>The day of an instant, in UTC as everywhere in the evidence.</summary>
    public static DateOnly DayOf(DateTimeOffset instant) => DateOnly.FromDateTime(instant.UtcDateTime);
}
