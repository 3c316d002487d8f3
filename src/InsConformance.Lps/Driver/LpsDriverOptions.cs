using InsConformance.Foundation;

namespace InsConformance.Lps.Driver;

/// <summary>How to reach the driver of an LPS over HTTP.</summary>
/// <param name="BaseUrl">e.g. <c>http://127.0.0.1:5080</c>; a path is kept as a prefix of every route.</param>
public sealed record LpsDriverOptions(Uri BaseUrl)
{
    /// <summary>Deadline of set-up calls: describe, reset, clock. Default 10 seconds.</summary>
    public TimeSpan SetUpTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Deadline of a step's call. Default 30 seconds.</summary>
    public TimeSpan CallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Deadline of a search, which may hold several calls to the service. Default 120 seconds.</summary>
    public TimeSpan SearchTimeout { get; init; } = TimeSpan.FromSeconds(120);

    /// <summary>Runs the deadlines. Default the system's.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    internal void Check()
    {
        if (!BaseUrl.IsAbsoluteUri || BaseUrl.Scheme is not ("http" or "https") || BaseUrl.Query.Length > 0 || BaseUrl.Fragment.Length > 0)
        {
            throw new InputException(
                "lps-url", null, $"'{BaseUrl}' is not the URL of an LPS driver", "give an absolute http or https URL, e.g. --lps http://127.0.0.1:5080");
        }

        foreach (var (name, value) in new[] { (nameof(SetUpTimeout), SetUpTimeout), (nameof(CallTimeout), CallTimeout), (nameof(SearchTimeout), SearchTimeout) })
        {
            if (value <= TimeSpan.Zero || value > TimeSpan.FromHours(1))
                throw new InputException("lps-timeout", null, $"{name} must be between zero and one hour, not {value}");
        }
    }
}
