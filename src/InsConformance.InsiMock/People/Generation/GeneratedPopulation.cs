using InsConformance.Foundation;
using InsConformance.InsiMock.People.Compact;

namespace InsConformance.InsiMock.People.Generation;

/// <summary>Generates a population into a compact file. Thread-safe.</summary>
public static class GeneratedPopulation
{
    /// <summary>Greatest number of people that one file may be asked for.</summary>
    public const int MaxPeople = 10_000_000;

    /// <summary>Writes a population; the same name, seed and count give the same bytes.</summary>
    /// <param name="path">The file, replaced at the end only: no half a population is ever seen under this name; no device.</param>
    /// <param name="name">1 to 31 small letters, digits and hyphens; ids are this name, a hyphen and a number from 1.</param>
    /// <param name="seed">Any number.</param>
    /// <param name="count">0 to <see cref="MaxPeople"/>.</param>
    /// <param name="progress">Told the number of people from time to time, or <see langword="null"/>.</param>
    /// <param name="cancellation">Gives up; nothing stays behind.</param>
    /// <exception cref="InputException">A wrong name or count, or the file cannot be written.</exception>
    public static PopulationSummary Write(string path, string name, ulong seed, int count, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        if (!CompactHeader.IsName(name))
            throw new InputException("population-name", null, $"'{name}' is no name of a population", "use 1 to 31 small letters, digits and hyphens");
        if (count is < 0 or > MaxPeople)
            throw new InputException("population-count", null, $"{count} people, expected 0 to {MaxPeople}");
        RefuseDevice(path);

        // A name of its own: another call for the same file goes on beside it, and the last to end stays.
        var part = $"{path}.{Path.GetRandomFileName()}.part";
        try
        {
            PopulationSummary summary;
            using (var file = new FileStream(part, FileMode.CreateNew, FileAccess.Write, FileShare.None, 1 << 20))
                summary = Write(file, name, seed, count, progress, cancellation);
            File.Move(part, path, overwrite: true);
            return summary;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException("population-output", new Place(path), $"cannot write the population: {e.Message}", "check the folder, its rights and its space", e);
        }
        finally
        {
            if (File.Exists(part))
                File.Delete(part);
        }
    }

    internal static PopulationSummary Write(Stream output, string name, ulong seed, int count, IProgress<int>? progress = null, CancellationToken cancellation = default)
    {
        const int Step = 10_000;
        var summary = new PopulationSummary();
        var writer = new CompactWriter(output, new CompactHeader(name, count, seed));
        foreach (var person in new PopulationGenerator(seed).People().Take(count))
        {
            writer.Add(person);
            summary.Add(person);
            if (summary.Count % Step != 0)
                continue;
            cancellation.ThrowIfCancellationRequested();
            progress?.Report(summary.Count);
        }

        writer.Complete();
        return summary;
    }

    // Moving a file over a device would take the device away from the whole machine, which root may do.
    private static void RefuseDevice(string path)
    {
        if (!OperatingSystem.IsWindows() && Path.GetFullPath(path).StartsWith("/dev/", StringComparison.Ordinal))
            throw new InputException("population-output", new Place(path), "a population cannot be written to a device", "give the name of a file");
    }
}
