using InsConformance.InsiMock.Stubs.Matching;

namespace InsConformance.InsiMock.Stubs.Json;

/// <summary>Reads WireMock's request patterns.</summary>
internal static class RequestPatternReader
{
    private static readonly string[] UrlKeys = ["url", "urlPattern", "urlPath", "urlPathPattern", "urlPathTemplate"];

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="StubRefusedException">Not a pattern, or one that asks for more than is served.</exception>
    public static RequestPattern Read(JsonPlace place)
    {
        place.Only(
            "method", "url", "urlPattern", "urlPath", "urlPathPattern", "urlPathTemplate", "pathParameters", "headers", "queryParameters", "cookies", "bodyPatterns");
        var criteria = new List<RequestCriterion>();
        if (place.Member("method") is { } method && method.Text(64) is var name and not "ANY")
            criteria.Add(new RequestCriterion(3, r => r.Method == name));
        var urls = UrlKeys.Where(k => place.Member(k) is not null).ToArray();
        if (urls.Length > 1)
            throw place.Wrong($"only one of {string.Join(", ", urls)}");
        if (urls is [var key])
            criteria.Add(new RequestCriterion(10, Url(key, place.Member(key)!.Value, place.Member("pathParameters"))));
        else if (place.Member("pathParameters") is { } lost)
            throw lost.Wrong("needs urlPathTemplate");
        criteria.AddRange(Fields(place.Member("headers"), static (r, n) => r.Header(n)));
        criteria.AddRange(Fields(place.Member("queryParameters"), static (r, n) => r.Query(n)));
        criteria.AddRange(Fields(place.Member("cookies"), static (r, n) => r.Cookie(n)));
        foreach (var body in place.Member("bodyPatterns")?.Items() ?? [])
        {
            var matcher = ValueMatcherReader.Read(body);
            criteria.Add(new RequestCriterion(1, r => matcher.Matches(r.Body)));
        }

        return new RequestPattern(criteria);
    }

    private static Func<SeenRequest, bool> Url(string key, JsonPlace place, JsonPlace? parameters)
    {
        if (key == "urlPathTemplate")
            return Template(new PathTemplate(place.Text()), parameters);
        if (parameters is { } lost)
            throw lost.Wrong("needs urlPathTemplate");
        switch (key)
        {
            case "url":
                var url = place.Text();
                return r => r.Url == url;
            case "urlPath":
                var path = place.Text();
                return r => r.Path == path;
            case "urlPattern":
                var ofUrl = ValueMatcherReader.Regex(place);
                return r => ofUrl.IsMatch(r.Url, r.Budget);
            default:
                var ofPath = ValueMatcherReader.Regex(place);
                return r => ofPath.IsMatch(r.Path, r.Budget);
        }
    }

    private static Func<SeenRequest, bool> Template(PathTemplate template, JsonPlace? parameters)
    {
        var matchers = (parameters?.Members() ?? [])
            .Select(m => template.Names.Contains(m.Name) ? (m.Name, Matcher: ValueMatcherReader.Read(m.Place)) : throw m.Place.Wrong("not in urlPathTemplate"))
            .ToArray();
        return r => template.Read(r.Path) is { } values && matchers.All(m => m.Matcher.Matches(MatchValue.OfText(values[m.Name], r.Budget)));
    }

    private static IEnumerable<RequestCriterion> Fields(JsonPlace? place, Func<SeenRequest, string, IReadOnlyList<string>> values)
    {
        foreach (var (name, pattern) in place?.Members() ?? [])
        {
            var matcher = Values(pattern);
            yield return new RequestCriterion(1, r => matcher.Matches(values(r, name), r.Budget));
        }
    }

    private static IValuesMatcher Values(JsonPlace place)
    {
        foreach (var (key, isExact) in new[] { ("hasExactly", true), ("includes", false) })
        {
            if (place.Member(key) is not { } several)
                continue;
            place.Only(key);
            return new SeveralValuesMatcher([.. several.Items().Select(ValueMatcherReader.Read)], isExact);
        }

        return new OneValueMatcher(ValueMatcherReader.Read(place));
    }
}
