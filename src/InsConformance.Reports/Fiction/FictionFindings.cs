using System.Globalization;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Fiction;

/// <summary>What the search for people not known to be invented says of a run that may become evidence. Immutable.</summary>
/// <param name="Masked">How many different values were masked now.</param>
/// <param name="Unsearched">What could not be searched, in the order of the folder.</param>
public sealed record FictionFindings(int Masked, IReadOnlyList<UnsearchedFile> Unsearched)
{
    private const int MostNamed = 50;

    /// <summary>French: which files a person must still look through; <see langword="null"/> when everything was searched.</summary>
    public string? Warning
    {
        get
        {
            if (Unsearched.Count == 0)
                return null;
            var named = string.Join(" ; ", Unsearched.Take(MostNamed).Select(u => $"{u.File} ({u.Why})"));
            var more = Unsearched.Count > MostNamed ? string.Create(CultureInfo.InvariantCulture, $" ; et {Unsearched.Count - MostNamed} autres, dans la feuille Contrôles du dossier") : "";
            return $"Identités réelles non recherchées dans {FrenchText.Count(Unsearched.Count, "fichier", "fichiers")}, à relire par une personne : {named}{more}.";
        }
    }
}
