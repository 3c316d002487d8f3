using System.Globalization;

namespace InsConformance.Gherkin.Features;

/// <summary>A path as given, with the lines after it: <c>file.feature:12:30</c>.</summary>
internal sealed record FeaturePath(string Path, IReadOnlyList<int> Lines)
{
    public static FeaturePath Parse(string text)
    {
        var lines = new List<int>();
        var path = text;
        while (true)
        {
            var colon = path.LastIndexOf(':');
            if (colon <= 0 || !int.TryParse(path.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var line))
                return new(path, lines);
            lines.Insert(0, line);
            path = path[..colon];
        }
    }
}
