using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.InsiMock.People;

/// <summary>Reads the population files of a folder. Thread-safe.</summary>
public static class PopulationFolder
{
    /// <summary>Reads every <c>*.yaml</c> of a folder, in name order, into one population.</summary>
    /// <param name="folder">Path as the user gave it; it appears in messages.</param>
    /// <exception cref="InputException">Unreadable, empty, a wrong value or an id used twice, with its place.</exception>
    public static Population Load(string folder)
    {
        string[] paths;
        try
        {
            paths = Directory.GetFiles(folder, "*.yaml");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("population-folder", new Place(folder), $"cannot read the population: {e.Message}", "check the path and its rights", e);
        }

        if (paths.Length == 0)
            throw new InputException("population-folder", new Place(folder), "no population file (*.yaml) in this folder");
        Array.Sort(paths, StringComparer.Ordinal);
        var files = paths.Select(p => PopulationFile.Read(YamlFile.Load(p))).ToArray();
        RefuseRepeatedIds(files);
        return new Population(files.SelectMany(f => f.People, (_, p) => p.Person), files.SelectMany(f => f.Absent, (_, a) => a.Person));
    }

    private static void RefuseRepeatedIds(IEnumerable<PopulationFile> files)
    {
        var places = new Dictionary<string, Place>(StringComparer.Ordinal);
        foreach (var (id, source) in files.SelectMany(f => f.People.Select(p => (p.Person.Id, p.Source)).Concat(f.Absent.Select(a => (a.Person.Id, a.Source)))))
        {
            if (!places.TryAdd(id, source.Place))
                throw source.Error("id", $"id '{id}' is taken already at {places[id]}");
        }
    }
}
