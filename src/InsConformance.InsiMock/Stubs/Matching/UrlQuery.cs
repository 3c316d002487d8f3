using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>Reads the query of a URL.</summary>
internal static class UrlQuery
{
    public static IReadOnlyList<HttpField> Read(string query) =>
        [.. query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).Select(p => new HttpField(Decode(p[0]), p.Length > 1 ? Decode(p[1]) : ""))];

    private static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
}
