using System.Text.Json;
using InsConformance.Lps.Contract;
using Microsoft.AspNetCore.Http;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>How the driver contract itself is served, whatever the software behind it does.</summary>
internal sealed record AdapterRules
{
    public static AdapterRules Conform { get; } = new();

    /// <summary>How the bodies of requests are read.</summary>
    public JsonSerializerOptions Requests { get; init; } = LpsContractJson.Default.Options;

    /// <summary>How the bodies of answers are written.</summary>
    public JsonSerializerOptions Answers { get; init; } = LpsContractJson.Default.Options;

    /// <summary>What stands around every request: the next to serve it, and the request.</summary>
    public Func<RequestDelegate, HttpContext, Task> Around { get; init; } = static (next, http) => next(http);
}
