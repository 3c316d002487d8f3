using InsConformance.Foundation;

namespace InsConformance.Gherkin.Features;

/// <summary>Turns paths into the feature files they mean, each once, by uri.</summary>
internal static class FeatureFinder
{
    private static readonly EnumerationOptions Recursive = new()
    {
        RecurseSubdirectories = true,
        MaxRecursionDepth = 64,
        IgnoreInaccessible = false,
        MatchCasing = MatchCasing.CaseInsensitive,
        // A link may lead outside or back up.
        AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden,
    };

    /// <summary>Finds the files.</summary>
    /// <returns>By uri: the full path and the lines asked for, none meaning the whole file.</returns>
    public static SortedDictionary<string, (string Path, IReadOnlyList<int> Lines)> Find(
        IEnumerable<string> paths,
        string root,
        ICollection<InputException> faults)
    {
        var found = new SortedDictionary<string, (string Path, IReadOnlyList<int> Lines)>(StringComparer.Ordinal);
        foreach (var text in paths)
        {
            try
            {
                FindOne(text, root, found);
            }
            catch (InputException e)
            {
                faults.Add(e);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
            {
                faults.Add(new("feature-path", new Place(text), $"cannot be read: {e.Message}", inner: e));
            }
        }

        return found;
    }

    private static void FindOne(string text, string root, SortedDictionary<string, (string Path, IReadOnlyList<int> Lines)> found)
    {
        // A file whose name ends with a colon and digits is itself, not a line filter.
        var wanted = File.Exists(Path.Combine(root, text)) ? new FeaturePath(text, []) : FeaturePath.Parse(text);
        var full = Path.GetFullPath(Path.Combine(root, wanted.Path));
        if (File.Exists(full))
        {
            Add(full, wanted.Lines);
            return;
        }

        if (!Directory.Exists(full))
            throw new InputException("feature-path", new Place(wanted.Path), "there is no such file or folder", "give a .feature file or a folder of them");
        if (wanted.Lines.Count > 0)
            throw new InputException("feature-path", new Place(text), "a folder has no lines", "give file.feature:LINE");
        var any = false;
        foreach (var file in Directory.EnumerateFiles(full, "*.feature", Recursive))
        {
            any = true;
            Add(file, []);
        }

        if (!any)
            throw new InputException("feature-path", new Place(text), "this folder has no .feature file", "give a .feature file or a folder of them");

        void Add(string file, IReadOnlyList<int> lines)
        {
            var uri = Path.GetRelativePath(root, file).Replace('\\', '/');
            // Asked for twice, once wholly: the whole file.
            found[uri] = found.TryGetValue(uri, out var before) && before.Lines.Count > 0 && lines.Count > 0
                ? (file, [.. before.Lines, .. lines])
                : (file, found.ContainsKey(uri) ? [] : lines);
        }
    }
}
