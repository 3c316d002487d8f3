using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Catalogues;

/// <summary>
/// How the published ids of a catalogue are formed, as patterns of its file: <c>#</c> stands for digits, <c>##</c> for exactly two,
/// anything else for itself. A level without pattern takes any id.
/// </summary>
internal sealed record IdGrammar(IReadOnlyList<string> Requirement, IReadOnlyList<string> Scenario, IReadOnlyList<string> Proof)
{
    public static IdGrammar Any { get; } = new([], [], []);

    public static IdGrammar Read(YamlMap? map)
    {
        if (map is null)
            return Any;
        var grammar = new IdGrammar(map.Texts("requirement"), map.Texts("scenario"), map.Texts("proof"));
        map.RefuseUnknownKeys();
        return grammar;
    }

    public static bool Accepts(IReadOnlyList<string> patterns, string id) => patterns.Count == 0 || patterns.Any(p => Matches(p, id));

    private static bool Matches(ReadOnlySpan<char> pattern, ReadOnlySpan<char> id)
    {
        while (!pattern.IsEmpty)
        {
            if (pattern[0] != '#')
            {
                if (id.IsEmpty || id[0] != pattern[0])
                    return false;
                pattern = pattern[1..];
                id = id[1..];
                continue;
            }

            var digits = 0;
            while (digits < id.Length && char.IsAsciiDigit(id[digits]))
                digits++;
            var two = pattern.StartsWith("##");
            if (two ? digits != 2 : digits == 0)
                return false;
            pattern = pattern[(two ? 2 : 1)..];
            id = id[digits..];
        }

        return id.IsEmpty;
    }
}
