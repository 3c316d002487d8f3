using System.Runtime.ExceptionServices;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Catalogues;

/// <summary>
/// The catalogues of a folder, known by their heads and read whole only when asked for: a run needs few of them. Thread-safe.
/// </summary>
public sealed class CatalogueShelf
{
    private readonly string _folder;
    private readonly IReadOnlyList<(string File, CatalogueHead Head)> _all;

    private CatalogueShelf(string folder, IReadOnlyList<(string File, CatalogueHead Head)> all) => (_folder, _all) = (folder, all);

    /// <summary>The heads, in file name order.</summary>
    public IEnumerable<CatalogueHead> Heads => _all.Select(a => a.Head);

    /// <summary>Reads the head of every <c>*.yaml</c> of a folder.</summary>
    /// <param name="folder">e.g. <c>scenarios/catalogues</c>.</param>
    /// <exception cref="InputException">Missing folder, a fault in a head, two catalogues with one id or one tag.</exception>
    public static CatalogueShelf Open(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InputException("catalogue-folder", new Place(folder), "the catalogue folder does not exist");
        var all = Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(f => (File: f, Head: ReadHead(f))).ToArray();
        RefuseTwice(all, h => h.Id, "id");
        RefuseTwice(all, h => h.TagPrefix, "tag");
        return new CatalogueShelf(folder, all);
    }

    /// <summary>Reads catalogues whole, several at a time.</summary>
    /// <param name="ids">Ids to read; all when empty.</param>
    /// <returns>In file name order.</returns>
    /// <exception cref="InputException">An id that no file has, or a fault in a file.</exception>
    public IReadOnlyList<Catalogue> Load(params IReadOnlyCollection<string> ids)
    {
        foreach (var id in ids)
        {
            if (_all.All(a => a.Head.Id != id))
                throw new InputException("unknown-catalogue", new Place(_folder), $"no catalogue has the id '{id}'", $"use one of: {string.Join(", ", Heads.Select(h => h.Id))}");
        }

        var chosen = _all.Where(a => ids.Count == 0 || ids.Contains(a.Head.Id)).ToArray();
        var read = new Catalogue[chosen.Length];
        try
        {
            Parallel.For(0, chosen.Length, i => read[i] = CatalogueFile.Load(chosen[i].File));
        }
        catch (AggregateException e) when (e.InnerExceptions.All(i => i is InputException))
        {
            if (e.InnerExceptions.Count == 1)
                ExceptionDispatchInfo.Capture(e.InnerExceptions[0]).Throw();
            throw new InputException("catalogue-faults", null, string.Join('\n', e.InnerExceptions.Cast<InputException>().Select(i => i.OneLine).Order(StringComparer.Ordinal)), inner: e);
        }

        return read;
    }

    /// <summary>The ids of the catalogues that tags speak of.</summary>
    /// <param name="tags">Tags with <c>@</c>, each with the scenario that carries it.</param>
    /// <exception cref="InputException">A tag has the form of a catalogue's (<c>@prefix:id</c>) and no catalogue has that prefix: it would silently prove nothing.</exception>
    public IReadOnlyList<string> NamedBy(IEnumerable<(string Tag, Place Place)> tags)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (tag, place) in tags)
        {
            if (tag.IndexOf(':', StringComparison.Ordinal) < 2)
                continue;
            var owner = Heads.FirstOrDefault(h => h.Owns(tag));
            if (owner is null)
            {
                throw new InputException(
                    "unknown-catalogue-tag",
                    place,
                    $"the tag {tag} has the form of a catalogue tag, and no catalogue has that prefix",
                    $"use one of {string.Join(", ", Heads.Select(h => $"@{h.TagPrefix}:"))}, or write your own tag without a colon");
            }

            named.Add(owner.Id);
        }

        return [.. Heads.Select(h => h.Id).Where(named.Contains)];
    }

    /// <summary>Reads what stands before the requirements, which is all that a head needs when it is written first, as it mostly is.</summary>
    private static CatalogueHead ReadHead(string file)
    {
        try
        {
            var start = string.Join('\n', File.ReadLines(file).TakeWhile(l => !l.StartsWith("requirements:", StringComparison.Ordinal) && !l.StartsWith("mapped:", StringComparison.Ordinal)));
            return CatalogueFile.ReadHead(YamlFile.Parse(start, file));
        }
        catch (Exception e) when (e is InputException or IOException or UnauthorizedAccessException)
        {
            // A fault, or a head that goes on after the requirements: the whole file tells which.
            return CatalogueFile.Load(file).Head;
        }
    }

    private static void RefuseTwice((string File, CatalogueHead Head)[] all, Func<CatalogueHead, string> key, string what)
    {
        foreach (var group in all.GroupBy(c => key(c.Head), StringComparer.Ordinal).Where(g => g.Count() > 1))
            throw new InputException("duplicate-catalogue", new Place(group.Last().File), $"the catalogue {what} '{group.Key}' is already used by {group.First().File}");
    }
}
