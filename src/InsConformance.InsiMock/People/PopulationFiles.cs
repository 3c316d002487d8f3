using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;
using InsConformance.InsiMock.People.Compact;

namespace InsConformance.InsiMock.People;

/// <summary>Reads population files, YAML written by hand and compact ones that were generated, into one population. Thread-safe.</summary>
public static class PopulationFiles
{
    /// <summary>Reads every file, people in the order of the files but for those of YAML files, which come first.</summary>
    /// <param name="paths">Files (<c>.yaml</c>, else compact) and folders of them, as the user gave them; they appear in messages.</param>
    /// <exception cref="InputException">Unreadable, damaged, a wrong value or an id used twice, with its place.</exception>
    public static Population Load(params IReadOnlyList<string> paths)
    {
        var files = Expand(paths).ToLookup(IsYaml);
        var compact = new Dictionary<string, CompactPeople>(StringComparer.Ordinal);
        foreach (var path in files[false])
        {
            var people = new CompactPeople(CompactFile.Load(path), path);
            if (!compact.TryAdd(people.Name, people))
                throw new InputException("population-name", new Place(path), $"another file holds the population '{people.Name}' already: the ids would be the same", "generate one with another --name");
        }

        var yaml = files[true].Select(p => PopulationFile.Read(YamlFile.Load(p))).ToArray();
        RefuseRepeatedIds(yaml, [.. compact.Values]);
        return new Population(
            [new ListedPeople(yaml.SelectMany(f => f.People, (_, p) => p.Person)), .. compact.Values],
            yaml.SelectMany(f => f.Absent, (_, a) => a.Person));
    }

    /// <summary>The files that paths name, folders being replaced by what they hold.</summary>
    internal static IEnumerable<string> Expand(IEnumerable<string> paths) =>
        paths.SelectMany(p => Directory.Exists(p) ? PopulationFolder.Files(p) : [p]);

    internal static bool HasExtension(string path) => IsYaml(path) || path.EndsWith(CompactFormat.Extension, StringComparison.Ordinal);

    internal static bool IsYaml(string path) => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".yml", StringComparison.Ordinal);

    private static void RefuseRepeatedIds(IEnumerable<PopulationFile> files, CompactPeople[] compact)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (id, source) in files.SelectMany(f => f.Sources))
        {
            if (!places.TryAdd(id, source.Place))
                throw source.Error("id", $"id '{id}' is taken already at {places[id]}");
            if (Array.Find(compact, c => c.OrdinalOf(id) >= 0) is { } taken)
                throw source.Error("id", $"id '{id}' is taken already in the compact population '{taken.Name}'");
        }
    }
}
