using InsConformance.Foundation;

namespace InsConformance.Certification.Catalogues;

/// <summary>Reads the catalogues of a folder. Thread-safe.</summary>
public static class CatalogueFolder
{
    /// <summary>Reads every <c>*.yaml</c> of a folder, in file name order.</summary>
    /// <param name="folder">e.g. <c>scenarios/catalogues</c>.</param>
    /// <param name="only">Ids to keep; all when empty.</param>
    /// <exception cref="InputException">Missing folder, a fault in a file, two catalogues with one id or one tag, an id that no file has.</exception>
    public static IReadOnlyList<Catalogue> Load(string folder, params IReadOnlyCollection<string> only)
    {
        if (!Directory.Exists(folder))
            throw new InputException("catalogue-folder", new Place(folder), "the catalogue folder does not exist");
        var all = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(f => (File: f, Catalogue: CatalogueFile.Load(f))).ToArray();
        RefuseTwice(all, c => c.Id, "id");
        RefuseTwice(all, c => c.Head.TagPrefix, "tag");
        foreach (var id in only)
        {
            if (all.All(c => c.Catalogue.Id != id))
                throw new InputException("unknown-catalogue", new Place(folder), $"no catalogue has the id '{id}'", $"use one of: {string.Join(", ", all.Select(c => c.Catalogue.Id))}");
        }

        return [.. all.Select(c => c.Catalogue).Where(c => only.Count == 0 || only.Contains(c.Id))];
    }

    private static void RefuseTwice((string File, Catalogue Catalogue)[] all, Func<Catalogue, string> key, string what)
    {
        foreach (var group in all.GroupBy(c => key(c.Catalogue), StringComparer.Ordinal).Where(g => g.Count() > 1))
            throw new InputException("duplicate-catalogue", new Place(group.Last().File), $"the catalogue {what} '{group.Key}' is already used by {group.First().File}");
    }
}
