using System.Security.Cryptography;
using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.Reports.Manifests;

/// <summary>Compares a run folder with its manifest; offline, reading only. Thread-safe.</summary>
public static class ManifestVerifier
{
    /// <summary>Says what was changed, taken away or added since the manifest was written.</summary>
    /// <param name="folder">A run folder, or a copy of one.</param>
    /// <exception cref="InputException">There is no manifest, it cannot be read, or it names a path outside the folder.</exception>
    public static ManifestReport Verify(string folder)
    {
        var path = Path.Combine(folder, FolderFiles.Manifest);
        var listed = Read(path);
        var present = FolderFiles.Of(folder).ToHashSet(StringComparer.Ordinal);
        var changed = listed
            .Where(entry => present.Contains(entry.Key) && !IsSame(Path.Combine(folder, entry.Key), entry.Value))
            .Select(entry => entry.Key);
        return new ManifestReport(
            [.. changed.Order(StringComparer.Ordinal)],
            [.. listed.Keys.Where(file => !present.Contains(file)).Order(StringComparer.Ordinal)],
            [.. present.Where(file => !listed.ContainsKey(file)).Order(StringComparer.Ordinal)],
            listed.Count);
    }

    private static Dictionary<string, (long Size, string Sha256)> Read(string path)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(path));
            if (json.RootElement.GetProperty("format").GetInt32() != ManifestWriter.Format)
                throw new InputException("manifest-format", new Place(path), $"this version reads manifests of format {ManifestWriter.Format} only");
            var listed = new Dictionary<string, (long, string)>(StringComparer.Ordinal);
            foreach (var file in json.RootElement.GetProperty("files").EnumerateArray())
            {
                var name = file.GetProperty("path").GetString() ?? "";
                if (Path.IsPathRooted(name) || name.Split('/', '\\').Any(part => part is "" or "." or ".."))
                    throw new InputException("manifest-path", new Place(path), $"the manifest names a path outside the folder: '{name}'");
                if (!listed.TryAdd(name, (file.GetProperty("size").GetInt64(), file.GetProperty("sha256").GetString() ?? "")))
                    throw new InputException("manifest-path", new Place(path), $"the manifest lists '{name}' twice");
            }

            return listed;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new InputException("manifest-unreadable", new Place(path), $"the manifest cannot be read: {e.Message}", "build the report again with: insconf report build", e);
        }
    }

    private static bool IsSame(string file, (long Size, string Sha256) expected)
    {
        using var stream = File.OpenRead(file);
        return stream.Length == expected.Size && Convert.ToHexStringLower(SHA256.HashData(stream)) == expected.Sha256;
    }
}
