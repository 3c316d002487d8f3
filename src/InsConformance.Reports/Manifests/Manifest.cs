using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.Reports.Manifests;

/// <summary>A manifest as read: nothing in it is believed before it is well-formed, names each property and file once, and stays inside its folder.</summary>
internal sealed class Manifest
{
    private const long Largest = 256L << 20;

    private Manifest(JsonElement root, string path)
    {
        var json = new ManifestJson(path);
        if (json.Number(root, "format") != ManifestWriter.Format)
            throw new InputException("manifest-format", new Place(path), $"this version reads manifests of format {ManifestWriter.Format} only");
        Files = ReadFiles(json, root, path);
        RunId = json.OptionalText(root, "runId");
        Tool = json.OptionalText(root, "tool");
        Commit = json.OptionalText(root, "commit");
        if (json.Optional(root, "product", JsonValueKind.Object) is { } product)
            (Product, Version) = (json.OptionalText(product, "name"), json.OptionalText(product, "version"));
        Simulated = json.Texts(root, "simulated");
        Catalogues = json.Optional(root, "catalogues", JsonValueKind.Array) is { } catalogues ? [.. catalogues.EnumerateArray().Select(c => ReadCatalogue(json, c))] : [];
        Proofs = [.. Catalogues.SelectMany(c => c.Proofs)];
    }

    public IReadOnlyDictionary<string, ManifestEntry> Files { get; }

    public IReadOnlyList<ManifestProof> Proofs { get; }

    public IReadOnlyList<ManifestCatalogue> Catalogues { get; }

    public IReadOnlyList<string> Simulated { get; }

    public string? RunId { get; }

    public string? Tool { get; }

    public string? Commit { get; }

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
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException("manifest-unreadable", new Place(path), "there is no manifest", "build the report again with: insconf report build", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unreadable.At(path, e);
        }
        catch (JsonException e)
        {
            throw new InputException("manifest-unreadable", new Place(path), $"the manifest cannot be read: {e.Message}", "build the report again with: insconf report build", e);
        }
    }

    private static Dictionary<string, ManifestEntry> ReadFiles(ManifestJson json, JsonElement root, string path)
    {
        var listed = new Dictionary<string, ManifestEntry>(StringComparer.Ordinal);
        var alike = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in json.List(root, "files"))
        {
            var name = json.Text(file, "path");
            if (!IsInside(name))
                throw new InputException("manifest-path", new Place(path), $"the manifest names a path outside the folder, or one that is read otherwise elsewhere: '{name}'");
            if (!alike.Add(name))
                throw new InputException("manifest-path", new Place(path), $"the manifest lists '{name}' twice, letter case apart");
            listed.Add(name, new ManifestEntry(name, json.Number(file, "size"), json.Text(file, "sha256")));
        }

        return listed;
    }

    // What Windows reads as a separator, a drive or a stream, and names that it shortens, are refused everywhere.
    private static bool IsInside(string name) =>
        !name.Equals(FolderFiles.Manifest, StringComparison.OrdinalIgnoreCase)
        && !name.Equals(FolderFiles.Signature, StringComparison.OrdinalIgnoreCase)
        && !name.Any(c => c is '\\' or ':' || char.IsControl(c))
        && name.Split('/').All(part => part.Length > 0 && part[^1] is not ('.' or ' '));

    private static ManifestCatalogue ReadCatalogue(ManifestJson json, JsonElement catalogue)
    {
        var id = json.Text(catalogue, "id");
        return new ManifestCatalogue(id, json.Text(catalogue, "version"), [.. json.List(catalogue, "proofs").Select(proof => new ManifestProof(
            id,
            json.OptionalText(proof, "section"),
            json.Text(proof, "id"),
            json.Text(proof, "state"),
            json.OptionalText(proof, "file"),
            json.Texts(proof, "attached")))]);
    }
}
