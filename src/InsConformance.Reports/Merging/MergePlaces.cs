using InsConformance.Foundation;
using InsConformance.Reports.Manifests;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Merging;

/// <summary>Where a merged run may stand, and what of its parts has no place in it.</summary>
internal static class MergePlaces
{
    /// <summary>A run inside another would make that one differ from its manifest.</summary>
    /// <exception cref="InputException">The output is in a part, or a part in it.</exception>
    public static void Check(IEnumerable<string> folders, string output)
    {
        var target = Real(output);
        foreach (var folder in folders)
        {
            var part = Real(folder);
            if (IsIn(target, part) || IsIn(part, target))
            {
                throw new InputException(
                    "output-in-part", new Place(output), $"the output folder and the run {folder} would be one in the other, and a run must stay as its manifest says", "give an output folder beside the runs, e.g. --output reports/all");
            }
        }
    }

    /// <summary>What stands at the top of a part and goes nowhere; a folder counts once.</summary>
    public static IEnumerable<string> NotCarried(RunPart part) => FolderFiles.Of(part.Folder.Path)
        .Select(f => f.Split('/')[0])
        .Distinct(StringComparer.Ordinal)
        .Where(f => !RunFolder.IsOwn(f))
        .Select(f => Path.Combine(part.Name, f));

    private static bool IsIn(string inner, string outer) =>
        (inner + Path.DirectorySeparatorChar).StartsWith(outer + Path.DirectorySeparatorChar, OperatingSystem.IsLinux() ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase);

    /// <summary>The path with its links followed, as far as it exists.</summary>
    private static string Real(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (Path.GetDirectoryName(full) is not { } parent)
            return full.TrimEnd(Path.DirectorySeparatorChar);
        var here = Real(parent) + Path.DirectorySeparatorChar + Path.GetFileName(full);
        return Directory.Exists(here) && Directory.ResolveLinkTarget(here, returnFinalTarget: true) is { } target ? Real(target.FullName) : here;
    }
}
