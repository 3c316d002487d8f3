using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Recording.Masking;

/// <summary>Masks header fields: those that HTTP defines without naming anybody stay, the values of all others are masked.</summary>
internal static class HeaderFields
{
    private static readonly HashSet<string> Open = new(StringComparer.OrdinalIgnoreCase)
    {
        "Accept", "Accept-Charset", "Accept-Encoding", "Accept-Language", "Age", "Allow", "Cache-Control", "Connection", "Content-Encoding", "Content-Language",
        "Content-Length", "Content-Type", "Date", "ETag", "Expires", "Host", "Keep-Alive", "Last-Modified", "Pragma", "Retry-After", "Server", "SOAPAction",
        "Strict-Transport-Security", "Transfer-Encoding", "User-Agent", "Vary", "Via", "X-Content-Type-Options", "X-Powered-By",
    };

    public static bool IsOpen(HttpField field) => Open.Contains(field.Name);

    public static IReadOnlyList<HttpField> Mask(IReadOnlyList<HttpField> fields, MaskKey key, Secrets secrets) =>
        [.. fields.Select(f => f with { Value = IsOpen(f) ? secrets.Hide(f.Value) : key.Text(f.Value) })];
}
