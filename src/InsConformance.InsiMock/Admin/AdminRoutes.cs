namespace InsConformance.InsiMock.Admin;

/// <summary>The route table of the admin API. Immutable, thread-safe.</summary>
internal sealed class AdminRoutes
{
    private const string Root = "/__admin/";

    private readonly (string[] Parts, AdminRoute Route)[] _routes;

    public AdminRoutes(IEnumerable<IAdminArea> areas) =>
        // A fixed part wins over one in braces: requests/count is never taken for requests/{id}.
        _routes = [.. areas.SelectMany(a => a.Routes).Select(r => (Parts: r.Path.Split('/'), r)).OrderBy(r => r.Parts.Count(IsOpen))];

    /// <summary>Every path, in order, for the message that a wrong one gets.</summary>
    public string Listing => string.Join(", ", _routes.Select(r => Root + r.Route.Path).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The route of a request with the values of its open parts; without one, the methods that the path has.</summary>
    public (AdminRoute? Route, IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Allowed) Find(string method, string path)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        // Where every scraper looks.
        if (path == "/metrics")
            path = Root + "metrics";
        if (!path.StartsWith(Root, StringComparison.Ordinal))
            return (null, values, []);
        var parts = path[Root.Length..].TrimEnd('/').Split('/');
        var sameParts = _routes.Where(r => Fits(r.Parts, parts)).ToArray();
        var (template, route) = sameParts.FirstOrDefault(r => r.Route.Method == method);
        if (route is null)
            return (null, values, [.. sameParts.Select(r => r.Route.Method).Distinct()]);
        foreach (var (open, value) in template.Zip(parts).Where(p => IsOpen(p.First)))
            values.Add(open[1..^1], value);
        return (route, values, []);
    }

    private static bool IsOpen(string part) => part.StartsWith('{');

    private static bool Fits(string[] template, string[] parts) =>
        template.Length == parts.Length && template.Zip(parts).All(p => p.First == p.Second || (IsOpen(p.First) && p.Second.Length > 0));
}
