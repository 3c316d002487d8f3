using InsConformance.Insi.Exchanges;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>The header fields that belong to one connection and go no further. RFC 9110 section 7.6.1 [STD].</summary>
internal static class HopByHop
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection", "Proxy-Connection", "Keep-Alive", "TE", "Trailer", "Transfer-Encoding", "Upgrade", "Proxy-Authenticate", "Proxy-Authorization",
        "Expect",

        // Both sides write their own.
        "Host", "Content-Length",
    };

    /// <summary>The fields that go on: neither those of a connection, nor those that <c>Connection</c> names.</summary>
    public static IEnumerable<HttpField> Strip(IReadOnlyList<HttpField> fields)
    {
        var named = fields.Where(f => f.Name.Equals("Connection", StringComparison.OrdinalIgnoreCase))
            .SelectMany(f => f.Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
        return fields.Where(f => !Names.Contains(f.Name) && !named.Contains(f.Name));
    }
}
