using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Manifests;

/// <summary>The files that a manifest speaks of.</summary>
internal static class FolderFiles
{
    public const string Manifest = "manifest.json";

    /// <summary>Every file of a folder but the manifest, relative with forward slashes, sorted by code unit. Half-written outputs are left out.</summary>
    public static IEnumerable<string> Of(string folder) => Directory
        .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/'))
        .Where(path => path != Manifest && !path.EndsWith(OutputFile.PartSuffix, StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);
}
