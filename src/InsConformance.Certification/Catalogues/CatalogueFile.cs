using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.Certification.Catalogues;

/// <summary>Reads a catalogue file (<c>scenarios/catalogues/*.yaml</c>). Every fault has its file, line and column. Thread-safe.</summary>
public static class CatalogueFile
{
    /// <summary>The longest <see cref="CatalogueHead.ShortTitle"/>: a workbook refuses sheet names over 31 characters, and a suffix must fit.</summary>
    public const int MaxShortTitle = 25;

    /// <summary>Reads one catalogue. What it maps from another file is read from the same folder.</summary>
    /// <param name="path">Path as the user gave it.</param>
    /// <exception cref="InputException">Missing file, wrong YAML, unknown key, missing value, unknown profile, id badly formed or used twice.</exception>
    public static Catalogue Load(string path) => Read(YamlFile.Load(path), (map, file) =>
        CatalogueShelf.Open(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".").Origin(map, file));

    /// <summary>Reads one catalogue from text; it cannot map from another.</summary>
    /// <param name="text">The YAML.</param>
    /// <param name="path">The name to show in messages.</param>
    /// <exception cref="InputException">As <see cref="Load"/>.</exception>
    public static Catalogue Parse(string text, string path) =>
        Read(YamlFile.Parse(text, path), (map, file) => throw map.Error("from", $"'{file}' cannot be found from here"));

    internal static CatalogueHead ReadHead(YamlMap root)
    {
        var title = root.Text("title");
        var shortTitle = root.OptionalText("shortTitle") ?? root.Text("catalogue");
        if (shortTitle.Length > MaxShortTitle || shortTitle.Any(@"[]:*?/\'".Contains))
            throw root.Error("shortTitle", $"'shortTitle' must have at most {MaxShortTitle} characters, none of [ ] : * ? / \\ '");
        var prefix = root.Text("tag");
        if (!prefix.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'))
            throw root.Error("tag", $"'tag' must hold letters, digits and hyphens only, not '{prefix}'");
        return new CatalogueHead(
            root.Text("catalogue"), root.Text("version"), title, shortTitle, root.Text("source"), ProofDefaults.ReadEvidence(root, root.Text("evidence")), prefix)
        {
            Profiles = ReadProfiles(root),
            Ids = IdGrammar.Read(root.Map("ids")),
        };
    }

    internal static Catalogue Read(YamlMap root, Func<YamlMap, string, Catalogue> origin)
    {
        var head = ReadHead(root);
        var seen = new CatalogueIds(head);
        // The head's source speaks of the set; each requirement, scenario or proof says its own.
        var defaults = ProofDefaults.None with { Automation = Automation.Automated };
        if (root.Map("defaults") is { } map)
        {
            defaults = defaults.With(map, head);
            map.RefuseUnknownKeys();
        }

        var reader = new RequirementReader(head, seen);
        Requirement[] requirements =
        [
            .. root.Maps("requirements").Select(r => reader.Read(r, defaults)),
            .. root.Maps("mapped").SelectMany(m => new RequirementMapping(head, seen).Read(m, file => origin(m, file))),
        ];
        if (requirements.Length == 0)
            throw root.Error("requirements", "a catalogue needs at least one requirement");
        root.RefuseUnknownKeys();
        return new Catalogue(head, requirements);
    }

    private static IReadOnlyList<string> ReadProfiles(YamlMap root)
    {
        var names = root.Texts("profiles");
        foreach (var twice in names.GroupBy(ProfileNames.Fold, StringComparer.Ordinal).Where(g => g.Count() > 1))
            throw root.Error("profiles", $"the profile '{twice.Last()}' is declared twice");
        return names;
    }
}
