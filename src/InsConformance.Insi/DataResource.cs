using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Insi;

/// <summary>Data files that travel inside the assembly.</summary>
internal static class DataResource
{
    public static YamlMap Yaml(string resource, string shownAs)
    {
        using var reader = new StreamReader(Open(resource));
        return YamlFile.Parse(reader.ReadToEnd(), shownAs);
    }

    public static Stream Open(string resource) =>
        typeof(DataResource).Assembly.GetManifestResourceStream(resource)
        ?? throw new HarnessException("resource-missing", $"the program lacks its data file '{resource}'", "rebuild it");
}
