using System.Xml.Linq;

namespace InsConformance.Foundation.Tests.Architecture;

/// <summary>The arrows of the design, and who breaks them.</summary>
internal static class House
{
    /// <summary>Each project and its row; an arrow goes to a strictly lower row.</summary>
    private static readonly Dictionary<string, int> Rows = new(StringComparer.Ordinal)
    {
        ["Foundation"] = 0,
        ["Identity"] = 1,
        ["Insi"] = 2,
        ["Certification"] = 3,
        ["Gherkin"] = 3,
        ["InsiMock"] = 3,
        ["Cards"] = 3,
        ["Lps"] = 4,
        ["Steps"] = 5,
        ["Reports"] = 5,
        ["Cli"] = 6,
    };

    /// <summary>Projects that know nothing of INSi.</summary>
    private static readonly string[] IgnorantOfInsi = ["Gherkin", "Certification"];

    /// <summary>The software under test knows its cards and nothing of the harness that judges it.</summary>
    private static readonly string[] BelowLps = ["Foundation", "Identity", "Insi", "Cards"];

    public static IEnumerable<string> Projects => Rows.Keys;

    public static bool IsKnown(string project) => Rows.ContainsKey(project);

    public static bool IsAllowed(string from, string to)
    {
        if (!Rows.TryGetValue(from, out var higher) || !Rows.TryGetValue(to, out var lower) || lower >= higher || from is "Identity" or "Foundation")
            return false;
        if (from == "Lps")
            return BelowLps.Contains(to);
        return !IgnorantOfInsi.Contains(from) || to == "Foundation";
    }

    /// <summary>The projects that a project file refers to, by short name; a reference outside the house gives its path.</summary>
    public static IReadOnlyList<string> References(string projectXml) =>
    [
        .. from reference in XDocument.Parse(projectXml).Descendants()
           where reference.Name.LocalName == "ProjectReference"
           from path in ((string?)reference.Attribute("Include") ?? "").Split(';')
           select ShortName(path),
    ];

    /// <summary>Everything that a project reaches, itself left out unless a circle leads back to it.</summary>
    public static IReadOnlySet<string> Reachable(string from, IReadOnlyDictionary<string, IReadOnlyList<string>> references)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(references.GetValueOrDefault(from, []));
        while (open.TryPop(out var project))
        {
            if (!reached.Add(project))
                continue;
            foreach (var next in references.GetValueOrDefault(project, []))
                open.Push(next);
        }

        return reached;
    }

    public static IReadOnlyList<string> BrokenArrows(IReadOnlyDictionary<string, IReadOnlyList<string>> references) =>
    [
        .. from project in references.Keys
           from target in Reachable(project, references)
           where !IsAllowed(project, target)
           select $"{project} > {target}",
    ];

    /// <summary><c>../InsConformance.Insi/InsConformance.Insi.csproj</c> is <c>Insi</c>.</summary>
    public static string ShortName(string path)
    {
        var name = path.Replace('\\', '/').Split('/')[^1];
        return name.StartsWith("InsConformance.", StringComparison.Ordinal) && name.EndsWith(".csproj", StringComparison.Ordinal)
            ? name["InsConformance.".Length..^".csproj".Length]
            : path;
    }
}
