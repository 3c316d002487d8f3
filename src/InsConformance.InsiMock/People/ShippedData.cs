using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.InsiMock.People;

/// <summary>Data files of the population that travel inside the assembly.</summary>
internal static class ShippedData
{
    /// <summary>Reads one by its name below this namespace, e.g. <c>Fiction.fictitious.yaml</c>.</summary>
    public static YamlMap Yaml(string name)
    {
        using var stream = typeof(ShippedData).Assembly.GetManifestResourceStream($"{typeof(ShippedData).Namespace}.{name}")
            ?? throw new HarnessException("resource-missing", $"the program lacks its data file '{name}'", "rebuild it");
        using var reader = new StreamReader(stream);
        return YamlFile.Parse(reader.ReadToEnd(), name);
    }
}
