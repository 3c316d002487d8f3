using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Cards;

/// <summary>The id of a persona: names its file, its card in traces, its token and the file of its keys.</summary>
internal static class PersonaId
{
    private const int Longest = 40;

    /// <summary>Reads the key <c>id</c>.</summary>
    /// <exception cref="InputException">Missing, or not 1 to 40 small letters, digits and hyphens.</exception>
    public static string Read(YamlMap map)
    {
        var id = map.Text("id");
        return id.Length <= Longest && id.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '-')
            ? id
            : throw map.Error("id", $"'id' must be 1 to {Longest} small letters, digits and hyphens, e.g. cps-medecin");
    }
}
