using InsConformance.Foundation;

namespace InsConformance.Certification.Catalogues;

/// <summary>Reads the catalogues of a folder. Thread-safe.</summary>
public static class CatalogueFolder
{
    /// <summary>Reads every <c>*.yaml</c> of a folder, in file name order.</summary>
    /// <param name="folder">e.g. <c>scenarios/catalogues</c>.</param>
    /// <param name="only">Ids to keep; all when empty.</param>
    /// <exception cref="InputException">Missing folder, a fault in a file, two catalogues with one id or one tag, an id that no file has.</exception>
    public static IReadOnlyList<Catalogue> Load(string folder, params IReadOnlyCollection<string> only) => CatalogueShelf.Open(folder).Load(only);
}
