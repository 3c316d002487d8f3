using System.Security.Cryptography;
using InsConformance.Foundation;

namespace InsConformance.Reports.Manifests;

/// <summary>Compares a run folder with its manifest; offline, reading only. Thread-safe.</summary>
public static class ManifestVerifier
{
    /// <summary>Says what was changed, taken away or added since the manifest was written.</summary>
    /// <param name="folder">A run folder, or a copy of one.</param>
    /// <exception cref="InputException">There is no manifest, it cannot be read, it repeats itself, or it names a path outside the folder.</exception>
    /// <exception cref="BlockedException">A file or folder may not be read.</exception>
    public static ManifestReport Verify(string folder) => Verify(folder, Manifest.Read(Path.Combine(folder, FolderFiles.Manifest)));

    internal static ManifestReport Verify(string folder, Manifest manifest)
    {
        var all = FolderFiles.All(folder);
        var present = all.Where(f => !f.IsLink).Select(f => f.Path).ToHashSet(StringComparer.Ordinal);
        return new ManifestReport(
            [.. manifest.Files.Values.Where(f => present.Contains(f.Path) && !IsSame(folder, f)).Select(f => f.Path).Order(StringComparer.Ordinal)],
            [.. manifest.Files.Keys.Where(f => !present.Contains(f)).Order(StringComparer.Ordinal)],
            [.. present.Where(f => !manifest.Files.ContainsKey(f)).Order(StringComparer.Ordinal)],
            [.. all.Where(f => f.IsLink).Select(f => f.Path)],
            manifest.Files.Count);
    }

    private static bool IsSame(string folder, ManifestEntry expected)
    {
        var path = Path.Combine(folder, expected.Path);
        return Unreadable.Guard(path, () =>
        {
            if (new FileInfo(path).Length != expected.Size)
                return false;
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == expected.Sha256;
        });
    }
}
