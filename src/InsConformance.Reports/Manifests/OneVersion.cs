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
    public static IEnumerable<string> Differences(string folder, Manifest manifest)
    {
        var version = manifest.Version ?? "";
        var facts = RunFolder.Open(folder).ReadFacts();
        if (facts.Product.Version != version || facts.Product.Name != manifest.Product)
            yield return $"run.json is of {facts.Product.Name} {facts.Product.Version}, manifest.json of {manifest.Product} {version}";
        if (facts.RunId != manifest.RunId)
            yield return $"run.json is of run {facts.RunId}, manifest.json of run {manifest.RunId}";
        foreach (var other in JUnitVersions(Path.Combine(folder, "junit.xml")).Where(v => v != version))
            yield return $"junit.xml tells version {other}, not {version}";
        var suffix = ProofNames.SuffixOf(facts.Product);
        foreach (var file in manifest.Proofs.Select(p => p.File).OfType<string>().Distinct(StringComparer.Ordinal).Where(f => !Path.GetFileName(f).Contains(suffix, StringComparison.Ordinal)))
            yield return $"{file} is not named after {suffix}";
        foreach (var file in manifest.Files.Keys.Where(f => f.StartsWith("echanges/", StringComparison.Ordinal) && f.EndsWith(".request.xml", StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            if (ContextVersion(Path.Combine(folder, file)) is { } told && told != version)
                yield return $"{file}: the LPS context tells version '{told}', not {version}";
        }
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
            if (new FileInfo(path) is not { Exists: true, LinkTarget: null })
                return null;
            using var reader = XmlReader.Create(path, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
