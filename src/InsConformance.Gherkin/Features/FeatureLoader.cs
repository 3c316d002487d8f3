using System.Globalization;
using InsConformance.Foundation;

namespace InsConformance.Gherkin.Features;

/// <summary>Reads feature files. Any dialect of Gherkin; the order of scenarios does not depend on the order of paths. Thread-safe.</summary>
public static class FeatureLoader
{
    /// <summary>Reads features and refuses all faults at once.</summary>
    /// <param name="paths">Files, folders (all <c>*.feature</c> below, links not followed) or <c>file.feature:12</c> with one or more lines.</param>
    /// <param name="ids">Ids of the messages; default random.</param>
    /// <param name="baseFolder">What uris are relative to; default the current folder.</param>
    /// <exception cref="InputException">
    /// A path does not exist, a folder has no feature, a file cannot be parsed. With several faults the first one gives the place and
    /// the message lists every one on its line.
    /// </exception>
    public static FeatureSet Load(IEnumerable<string> paths, IdSource? ids = null, string? baseFolder = null)
    {
        var faults = new List<InputException>();
        var set = Load(paths, faults, ids, baseFolder);
        return faults switch
        {
            [] => set,
            [var only] => throw only,
            _ => throw new InputException(
                faults[0].Code,
                null,
                string.Create(CultureInfo.InvariantCulture, $"{faults.Count} faults in the features:\n{string.Join('\n', faults.Select(f => f.OneLine))}"),
                inner: new AggregateException(faults)),
        };
    }

    /// <summary>Reads features and collects faults, one exception each, for a caller that prints them one by one.</summary>
    /// <param name="paths">As for the other overload.</param>
    /// <param name="faults">Gets every fault; when it gets any, the features are not to be played.</param>
    /// <param name="ids">Ids of the messages; default random.</param>
    /// <param name="baseFolder">What uris are relative to; default the current folder.</param>
    public static FeatureSet Load(
        IEnumerable<string> paths,
        ICollection<InputException> faults,
        IdSource? ids = null,
        string? baseFolder = null)
    {
        var root = Path.GetFullPath(baseFolder ?? Directory.GetCurrentDirectory());
        var wanted = FeatureFinder.Find(paths, root, faults);
        var source = ids ?? new IdSource();
        var files = new List<FeatureFile>();
        foreach (var (uri, (path, lines)) in wanted)
        {
            if (FeatureReader.Read(path, uri, source, faults) is { } read)
                files.Add(read.File with { Pickles = LineFilter.Apply(read, lines, faults) });
        }

        return new(files);
    }
}
