using InsConformance.Certification.Catalogues;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Profiles;

/// <summary>The names that a table of profiles may use: profiles of its catalogue, use cases of its own.</summary>
internal sealed class DeclaredNames(CatalogueHead head)
{
    private readonly HashSet<string> _useCases = new(StringComparer.Ordinal);

    public string NewUseCase(YamlMap map) =>
        _useCases.Add(map.Text("id")) ? map.Text("id") : throw map.Error("id", $"the use case '{map.Text("id")}' is declared twice");

    public string Profile(YamlMap map, string key) => Check(map, key, map.Text(key));

    public IReadOnlyList<string> Profiles(YamlMap map, string key) => [.. map.Texts(key).Select(n => Check(map, key, n))];

    public string UseCase(YamlMap map, string key) => CheckUseCase(map, key, map.Text(key));

    public IReadOnlyList<string> UseCases(YamlMap map, string key) => [.. map.Texts(key).Select(n => CheckUseCase(map, key, n))];

    private string Check(YamlMap map, string key, string name) => head.Profiles.Contains(name)
        ? name
        : throw map.Error(key, $"the catalogue {head.Id} declares no profile '{name}'; declared: {string.Join(", ", head.Profiles)}");

    private string CheckUseCase(YamlMap map, string key, string id) => _useCases.Contains(id)
        ? id
        : throw map.Error(key, $"no use case is called '{id}'; declared: {string.Join(", ", _useCases)}");
}
