namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary><c>urlPathTemplate</c>, e.g. <c>/lps/{version}</c>: a part in braces stands for any one part. Immutable, thread-safe.</summary>
internal sealed class PathTemplate(string template)
{
    private readonly string[] _parts = template.Split('/');

    public IReadOnlyList<string> Names => [.. _parts.Where(IsOpen).Select(p => p[1..^1])];

    /// <summary>The values of the open parts, or <see langword="null"/> when the path does not fit.</summary>
    public IReadOnlyDictionary<string, string>? Read(string path)
    {
        var parts = path.Split('/');
        if (parts.Length != _parts.Length)
            return null;
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (expected, part) in _parts.Zip(parts))
        {
            if (IsOpen(expected))
                values[expected[1..^1]] = part;
            else if (expected != part)
                return null;
        }

        return values;
    }

    private static bool IsOpen(string part) => part.Length > 2 && part[0] == '{' && part[^1] == '}';
}
