using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Profiles;

/// <summary>Reads one contradiction and settles it in the use cases as its chosen reading says.</summary>
internal sealed class ContradictionReader(DeclaredNames names)
{
    public Contradiction Read(YamlMap map, List<UseCase> useCases)
    {
        var chosen = map.Text("chosen");
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var reading in map.Maps("readings"))
        {
            var id = reading.Text("id");
            if (!titles.TryAdd(id, reading.Text("title")))
                throw reading.Error("id", $"the reading '{id}' is given twice");
            Settle(reading, "mandatory", useCases, id == chosen);
            Settle(reading, "optional", useCases, id == chosen);
            reading.RefuseUnknownKeys();
        }

        if (!titles.Remove(chosen, out var title))
            throw map.Error("chosen", $"no reading is called '{chosen}'; readings: {string.Join(", ", titles.Keys)}");
        var result = new Contradiction(map.Text("id"), map.Text("question"), title, titles);
        map.RefuseUnknownKeys();
        return result;
    }

    /// <summary>Names are checked in every reading, so that switching never fails; only the chosen one changes the table.</summary>
    private void Settle(YamlMap reading, string key, List<UseCase> useCases, bool chosen)
    {
        foreach (var map in reading.Maps(key))
        {
            var (id, profile) = (names.UseCase(map, "useCase"), names.Profile(map, "profile"));
            map.RefuseUnknownKeys();
            if (!chosen)
                continue;
            var at = useCases.FindIndex(u => u.Id == id);
            var (mandatory, optional) = (Without(useCases[at].Mandatory, profile), Without(useCases[at].Optional, profile));
            useCases[at] = key == "mandatory"
                ? useCases[at] with { Mandatory = [.. mandatory, profile], Optional = optional }
                : useCases[at] with { Mandatory = mandatory, Optional = [.. optional, profile] };
        }
    }

    private static string[] Without(IReadOnlyList<string> profiles, string profile) => [.. profiles.Where(p => p != profile)];
}
