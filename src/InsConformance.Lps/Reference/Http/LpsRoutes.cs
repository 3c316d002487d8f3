using InsConformance.Lps.Contract;
using Microsoft.AspNetCore.Http;
using static InsConformance.Lps.Reference.Http.JsonBodies;

namespace InsConformance.Lps.Reference.Http;

/// <summary>Every route of the contract, as published in <c>docs/lps-driver.openapi.yaml</c>.</summary>
internal static class LpsRoutes
{
    private static readonly LpsContractJson Json = LpsContractJson.Default;

    public static IReadOnlyList<LpsRoute> All { get; } =
    [
        new("GET", "/lps", (lps, http) => WriteAsync(http, lps.Describe(), Json.LpsDescription)),
        new("POST", "/reset", async (lps, http) =>
        {
            await lps.ResetAsync(await ReadAsync(http, Json.ResetRequest));
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }),
        new("PUT", "/clock", async (lps, http) =>
            await WriteAsync(http, lps.SetClock(await ReadAsync(http, Json.ClockRequest)), Json.ClockState)),
        new("POST", "/identities", async (lps, http) =>
            await WriteAsync(http, lps.Create(await ReadAsync(http, Json.TraitsEntry)), Json.LpsIdentity, StatusCodes.Status201Created)),
        new("GET", "/identities/{id}", (lps, http) => WriteAsync(http, lps.Get(Id(http)), Json.LpsIdentity)),
        new("PATCH", "/identities/{id}/traits", async (lps, http) =>
            await WriteAsync(http, await lps.ChangeAsync(Id(http), await ReadAsync(http, Json.TraitsEntry), http.RequestAborted), Json.LpsIdentity)),
        new("POST", "/identities/{id}/insi/search", async (lps, http) =>
            await WriteAsync(http, await lps.SearchAsync(Id(http), await ReadAsync(http, Json.SearchCommand), http.RequestAborted), Json.SearchOutcome)),
        new("POST", "/identities/{id}/insi/accept", async (lps, http) =>
            await WriteAsync(http, await lps.AcceptAsync(Id(http), await ReadAsync(http, Json.AcceptCommand), http.RequestAborted), Json.LpsIdentity)),
        new("POST", "/cards/session", async (lps, http) =>
            await WriteAsync(http, await lps.OpenCardSessionAsync(await ReadAsync(http, Json.CardSessionCommand), http.RequestAborted), Json.CardSessionAnswer)),
        new("DELETE", "/cards/session", async (lps, http) =>
        {
            await lps.CloseCardSessionAsync(http.RequestAborted);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }),
        new("GET", "/cards/vitale", async (lps, http) => await WriteAsync(http, await lps.ReadVitaleAsync(http.RequestAborted), Json.VitaleCard)),
        new("GET", "/audit", (lps, http) => WriteAsync(http, lps.Audit(), Json.AuditTrail)),
    ];

    private static string Id(HttpContext http) => (string)http.Request.RouteValues["id"]!;
}
