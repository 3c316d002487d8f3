using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;

namespace InsConformance.Cli.Requiring;

/// <summary>Finds a catalogue by its id among the shipped ones, or by the path of a file.</summary>
internal static class CatalogueSource
{
    /// <summary>Reads the catalogue.</summary>
    /// <param name="idOrPath">As typed; a file of that name wins.</param>
    /// <exception cref="InputException">Neither an id nor a file, or a fault in it.</exception>
    public static Catalogue Load(string idOrPath)
    {
        if (File.Exists(idOrPath))
            return Path.GetExtension(idOrPath).Equals(".xlsx", StringComparison.OrdinalIgnoreCase)
                ? throw new InputException("workbook", new Place(idOrPath), "this is a workbook, not a catalogue", $"insconf requirements import {idOrPath} --output FILE.yaml first")
                : CatalogueFile.Load(idOrPath);
        var shelf = CatalogueShelf.Open(AppHome.Find().Catalogues);
        return shelf.Heads.Any(h => h.Id == idOrPath)
            ? shelf.Load(idOrPath)[0]
            : throw new InputException("unknown-catalogue", null, $"'{idOrPath}' is neither a file nor the id of a catalogue", $"use a path, or one of: {string.Join(", ", shelf.Heads.Select(h => h.Id))}");
    }
}
