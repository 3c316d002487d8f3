using Microsoft.AspNetCore.Http;

namespace InsConformance.Lps.Reference.Http;

/// <summary>One route of the driver contract as this LPS serves it.</summary>
internal sealed record LpsRoute(string Method, string Pattern, Func<ReferenceService, HttpContext, Task> Serve);
