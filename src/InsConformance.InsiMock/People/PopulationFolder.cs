using InsConformance.Foundation;

namespace InsConformance.InsiMock.People;

/// <summary>Reads the population files of a folder. Thread-safe.</summary>
public static class PopulationFolder
{
    /// <summary>Reads every population file of a folder, in name order, into one population.</summary>
    /// <param name="folder">Path as the user gave it; it appears in messages.</param>
    /// <exception cref="InputException">Unreadable, empty, a wrong value or an id used twice, with its place.</exception>
    public static Population Load(string folder) => PopulationFiles.Load([.. Files(folder)]);

    /// <summary>The <c>*.yaml</c> and <c>*.inspop</c> files of a folder, in name order.</summary>
    internal static IReadOnlyList<string> Files(string folder)
    {
        string[] paths;
        try
        {
            paths = [.. Directory.GetFiles(folder).Where(PopulationFiles.HasExtension)];
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("population-folder", new Place(folder), $"cannot read the population: {e.Message}", "check the path and its rights", e);
        }

        if (paths.Length == 0)
            throw new InputException("population-folder", new Place(folder), "no population file (*.yaml) in this folder");
        Array.Sort(paths, StringComparer.Ordinal);
        return paths;
    }
}
