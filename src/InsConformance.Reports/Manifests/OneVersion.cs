using System.Xml;
using System.Xml.Linq;
using InsConformance.Insi;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Runs;

namespace InsConformance.Reports.Manifests;

/// <summary>
/// Whether every place that tells the product's version tells the same: manifest, facts of the run, JUnit, proof names, and the LPS context of each request
/// (SEED-VER-01). A request that cannot be read tells none.
/// </summary>
internal static class OneVersion
{
    public static IEnumerable<string> Differences(RunFolder run, RunFacts facts, Manifest manifest)
    {
        var (folder, version) = (run.Path, manifest.Version ?? "");
        if (facts.Product.Version != version || facts.Product.Name != manifest.Product)
            yield return $"run.json is of {facts.Product.Name} {facts.Product.Version}, manifest.json of {manifest.Product} {version}";
        if (facts.RunId != manifest.RunId)
            yield return $"run.json is of run {facts.RunId}, manifest.json of run {manifest.RunId}";
        foreach (var other in JUnitVersions(Path.Combine(folder, FolderFiles.JUnit)).Where(v => v != version))
            yield return $"junit.xml tells version {other}, not {version}";
        foreach (var file in MisnamedProofs(facts.Product, manifest))
            yield return $"{file} is not named after {ProofNames.SuffixOf(facts.Product)}";
        foreach (var file in manifest.Files.Keys.Where(f => f.StartsWith("echanges/", StringComparison.Ordinal) && f.EndsWith(".request.xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (ContextVersion(Path.Combine(folder, file)) is { } told && told != version)
                yield return $"{file}: the LPS context tells version '{told}', not {version}";
        }
    }

    /// <summary>Files that a proof names, and those in the folder of proofs whose name is that of a proof or tells the product, of another product or version.</summary>
    private static IEnumerable<string> MisnamedProofs(ProductFacts product, Manifest manifest)
    {
        var suffix = ProofNames.SuffixOf(product);
        var prefixes = manifest.Proofs.Select(p => ProofNames.PrefixOf(p.Id)).Distinct(StringComparer.Ordinal).ToArray();
        var named = manifest.Proofs.SelectMany(p => p.Attached.Append(p.File).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        return named.Union(manifest.Files.Keys.Where(f => f.StartsWith(ProofNames.Root + "/", StringComparison.Ordinal))).Order(StringComparer.Ordinal).Where(file =>
        {
            var name = Path.GetFileName(file);
            var tellsProduct = name.Contains($"_{ProofNames.ProductOf(product)}_", StringComparison.OrdinalIgnoreCase);
            var isOfAProof = named.Contains(file) || tellsProduct || prefixes.Any(p => name.StartsWith(p, StringComparison.OrdinalIgnoreCase));
            return isOfAProof && !ProofNames.IsOf(name, suffix);
        });
    }

    private static IEnumerable<string> JUnitVersions(string path) => Read(path)?.Descendants("property")
        .Where(p => (string?)p.Attribute("name") == "version").Select(p => (string?)p.Attribute("value") ?? "").Distinct() ?? [];

    private static string? ContextVersion(string path)
    {
        XNamespace context = InsiNames.ContexteLps;
        return Read(path)?.Descendants(context + "LPS").Elements(context + "Version").FirstOrDefault()?.Value.Trim();
    }

    private static XDocument? Read(string path)
    {
        try
        {
            // An empty file tells nothing; what has no length may be no file either.
            if (new FileInfo(path) is not { Exists: true, LinkTarget: null, Length: > 0 })
                return null;
            using var stream = Unreadable.Guard(path, () => File.OpenRead(path));
            using var reader = XmlReader.Create(stream, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
