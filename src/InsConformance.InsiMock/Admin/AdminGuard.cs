using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Admin;

/// <summary>
/// Keeps web pages away from the admin listener: a page on another site could reach loopback through the browser, by a cross-origin request or by a name
/// that it points to 127.0.0.1 (DNS rebinding).
/// </summary>
internal static class AdminGuard
{
    /// <summary>Why a request is refused, or <see langword="null"/>.</summary>
    public static string? Refusal(HttpRequest request)
    {
        if (!IsLoopbackName(request.Host.Host))
            return "The Host header must name loopback: localhost, 127.0.0.1 or [::1].";
        if (request.Headers.Origin is { Count: > 0 } origin && origin != $"http://{request.Host}")
            return "Requests from another origin are refused.";
        return request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none" ? null : "Requests from another site are refused.";
    }

    private static bool IsLoopbackName(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || host is "127.0.0.1" or "[::1]" or "::1";
}
