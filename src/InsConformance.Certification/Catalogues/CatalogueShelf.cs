using System.Collections.Concurrent;
using System.Runtime.ExceptionServices;
using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Catalogues;

/// <summary>
/// The catalogues of a folder, known by their heads and read whole only when asked for, once: a run needs few of them. Thread-safe.
/// </summary>
public sealed class CatalogueShelf
{
    private readonly string _folder;
    private readonly IReadOnlyList<Book> _books;

    private CatalogueShelf(string folder)
    {
        _folder = folder;
        _books = [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal).Select(Describe)];
    }

    /// <summary>The heads, in file name order.</summary>
    public IEnumerable<CatalogueHead> Heads => _books.Select(b => b.Head);

    /// <summary>Reads the head of every <c>*.yaml</c> of a folder.</summary>
    /// <param name="folder">e.g. <c>scenarios/catalogues</c>.</param>
    /// <exception cref="InputException">Missing folder, a fault in a head, two catalogues with one id or one tag.</exception>
    public static CatalogueShelf Open(string folder)
    {
        if (!Directory.Exists(folder))
            throw new InputException("catalogue-folder", new Place(folder), "the catalogue folder does not exist");
        var shelf = new CatalogueShelf(folder);
        shelf.RefuseTwice(h => h.Id, "id");
        shelf.RefuseTwice(h => h.TagPrefix, "tag");
        return shelf;
    }

    /// <summary>Reads catalogues whole, several at a time.</summary>
    /// <param name="ids">Ids to read; all when empty.</param>
    /// <returns>In file name order.</returns>
    /// <exception cref="InputException">An id that no file has, or a fault in a file.</exception>
    public IReadOnlyList<Catalogue> Load(params IReadOnlyCollection<string> ids)
    {
        foreach (var id in ids)
        {
            if (_books.All(b => b.Head.Id != id))
                throw new InputException("unknown-catalogue", new Place(_folder), $"no catalogue has the id '{id}'", $"use one of: {string.Join(", ", Heads.Select(h => h.Id))}");
        }

        var chosen = _books.Where(b => ids.Count == 0 || ids.Contains(b.Head.Id)).ToArray();
        var found = new ConcurrentBag<InputException>();
        Parallel.ForEach(chosen, b =>
        {
            try
            {
                _ = b.Content.Value;
            }
            catch (InputException e)
            {
                found.Add(e);
            }
        });
        // One fault of a file that others map from is found several times.
        InputException[] faults = [.. found.DistinctBy(f => f.OneLine).OrderBy(f => f.OneLine, StringComparer.Ordinal)];
        if (faults.Length == 1)
            ExceptionDispatchInfo.Capture(faults[0]).Throw();
        if (faults.Length > 1)
            throw new InputException("catalogue-faults", null, string.Join('\n', faults.Select(f => f.OneLine)), inner: new AggregateException(faults));
        return [.. chosen.Select(b => b.Content.Value)];
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

    private Book Describe(string file)
    {
        string text;
        try
        {
            text = File.ReadAllText(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("data-file-unreadable", new Place(file), $"cannot read the file: {e.Message}", "check the path and its rights", e);
        }

        var maps = text.StartsWith("mapped:", StringComparison.Ordinal) || text.Contains("\nmapped:", StringComparison.Ordinal);
        return new Book(file, ReadHead(file, text), maps, new Lazy<Catalogue>(() => CatalogueFile.Read(YamlFile.Load(file), Origin)));
    }

    /// <summary>Reads what a catalogue of this folder maps from.</summary>
    internal Catalogue Origin(YamlMap map, string file)
    {
        var book = _books.FirstOrDefault(b => Path.GetFileName(b.File) == file)
            ?? throw map.Error("from", $"no file of this folder is called '{file}'");
        // Refused before it is read: two files that map each other would wait for each other.
        return book.Maps ? throw map.Error("from", $"'{file}' maps from another file itself; map from that one") : book.Content.Value;
    }

    /// <summary>Reads what stands before the requirements, which is all that a head needs when it is written first, as it mostly is.</summary>
    private static CatalogueHead ReadHead(string file, string text)
    {
        var end = EndOfHead(text);
        try
        {
            return CatalogueFile.ReadHead(YamlFile.Parse(text[..end], file));
        }
        catch (InputException)
        {
            // A fault, or a head that goes on after the requirements: the whole file tells which.
            return CatalogueFile.ReadHead(YamlFile.Load(file));
        }
    }

    private static int EndOfHead(string text)
    {
        int[] ends = [text.IndexOf("\nrequirements:", StringComparison.Ordinal), text.IndexOf("\nmapped:", StringComparison.Ordinal)];
        return ends.Where(e => e >= 0).DefaultIfEmpty(text.Length - 1).Min() + 1;
    }

    private void RefuseTwice(Func<CatalogueHead, string> key, string what)
    {
        foreach (var group in _books.GroupBy(b => key(b.Head), StringComparer.Ordinal).Where(g => g.Count() > 1))
            throw new InputException("duplicate-catalogue", new Place(group.Last().File), $"the catalogue {what} '{group.Key}' is already used by {group.First().File}");
    }

    private sealed record Book(string File, CatalogueHead Head, bool Maps, Lazy<Catalogue> Content);
}
