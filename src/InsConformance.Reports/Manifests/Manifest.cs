using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.Reports.Manifests;

/// <summary>A manifest as read: nothing in it is believed before it is well-formed, names each property and file once, and stays inside its folder.</summary>
internal sealed class Manifest
{
    private const long Largest = 256L << 20;

    private Manifest(JsonElement root, string path)
    {
        if (root.GetProperty("format").GetInt32() != ManifestWriter.Format)
            throw new InputException("manifest-format", new Place(path), $"this version reads manifests of format {ManifestWriter.Format} only");
        Files = ReadFiles(root, path);
        RunId = TextOf(root, "runId");
        Tool = TextOf(root, "tool");
        if (root.TryGetProperty("product", out var product))
            (Product, Version) = (TextOf(product, "name"), TextOf(product, "version"));
        Proofs = root.TryGetProperty("catalogues", out var catalogues) ? [.. catalogues.EnumerateArray().SelectMany(ReadProofs)] : [];
    }

    public IReadOnlyDictionary<string, ManifestEntry> Files { get; }

    public IReadOnlyList<ManifestProof> Proofs { get; }

    public string? RunId { get; }

    public string? Tool { get; }

    public string? Product { get; }

    public string? Version { get; }

    public static Manifest Read(string path)
    {
        try
        {
            if (new FileInfo(path) is { LinkTarget: not null } or { Length: > Largest })
                throw new InputException("manifest-unreadable", new Place(path), "the manifest is a link, or larger than any manifest is");
            using var json = JsonDocument.Parse(File.ReadAllBytes(path), new JsonDocumentOptions { AllowDuplicateProperties = false });
            return new Manifest(json.RootElement, path);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or IOException or UnauthorizedAccessException)
        {
            throw new InputException("manifest-unreadable", new Place(path), $"the manifest cannot be read: {e.Message}", "build the report again with: insconf report build", e);
        }
    }

    private static Dictionary<string, ManifestEntry> ReadFiles(JsonElement root, string path)
    {
        var listed = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        var alike = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in root.GetProperty("files").EnumerateArray())
        {
            var name = file.GetProperty("path").GetString() ?? "";
            if (!IsInside(name))
                throw new InputException("manifest-path", new Place(path), $"the manifest names a path outside the folder, or one that is read otherwise elsewhere: '{name}'");
            if (!alike.Add(name))
                throw new InputException("manifest-path", new Place(path), $"the manifest lists '{name}' twice, letter case apart");
            listed.Add(name, new ManifestEntry(name, file.GetProperty("size").GetInt64(), file.GetProperty("sha256").GetString() ?? ""));
        }

        return listed;
    }

    // What Windows reads as a separator, a drive or a stream, and names that it shortens, are refused everywhere.
    private static bool IsInside(string name) =>
        !name.Equals(FolderFiles.Manifest, StringComparison.OrdinalIgnoreCase)
        && !name.Equals(FolderFiles.Signature, StringComparison.OrdinalIgnoreCase)
        && !name.Any(c => c is '\\' or ':' || char.IsControl(c))
        && name.Split('/').All(part => part.Length > 0 && part[^1] is not ('.' or ' '));

    private static IEnumerable<ManifestProof> ReadProofs(JsonElement catalogue) => catalogue.GetProperty("proofs").EnumerateArray().Select(proof => new ManifestProof(
        catalogue.GetProperty("id").GetString() ?? "",
        TextOf(proof, "section"),
        proof.GetProperty("id").GetString() ?? "",
        proof.GetProperty("state").GetString() ?? "",
        TextOf(proof, "file")));

    private static string? TextOf(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? value.GetString() : null;
}
