using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Stubs.Matching;

/// <summary>Reads <c>Cookie</c> fields.</summary>
internal static class RequestCookies
{
    public static IReadOnlyList<HttpField> Read(IEnumerable<string> fields) =>
        [.. fields.SelectMany(f => f.Split(';')).Select(c => c.Trim().Split('=', 2)).Where(c => c[0].Length > 0).Select(c => new HttpField(c[0], c.Length > 1 ? c[1].Trim('"') : ""))];
}
