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
            await WriteAsync(http, lps.Identities.Create(await ReadAsync(http, Json.TraitsEntry)), Json.LpsIdentity, StatusCodes.Status201Created)),
        new("GET", "/identities/{id}", (lps, http) => WriteAsync(http, lps.Identities.Get(Id(http), http.Request.Query["user"]), Json.LpsIdentity)),
        new("GET", "/identities", (lps, http) => WriteAsync(http, lps.Finding.Find(http.Request.Query), Json.FoundIdentities)),
        new("PUT", "/settings/screen", async (lps, http) =>
            await WriteAsync(http, lps.Screen.Set(await ReadAsync(http, Json.ScreenSettings)), Json.ScreenSettings)),
        new("GET", "/identities/{id}/document", (lps, http) => WriteAsync(http, lps.Documents.Produce(Id(http), http.Request.Query["user"]), Json.LpsDocument)),
        new("PUT", "/settings/document", async (lps, http) =>
            await WriteAsync(http, lps.Documents.Set(await ReadAsync(http, Json.DocumentSettings)), Json.DocumentSettings)),
        new("PATCH", "/identities/{id}/traits", async (lps, http) =>
            await WriteAsync(http, await lps.Identities.ChangeAsync(Id(http), await ReadAsync(http, Json.TraitsEntry), http.RequestAborted), Json.LpsIdentity)),
        new("POST", "/identities/{id}/insi/search", async (lps, http) =>
            await WriteAsync(http, await lps.SearchAsync(Id(http), await ReadAsync(http, Json.SearchCommand), http.RequestAborted), Json.SearchOutcome)),
        new("POST", "/identities/{id}/insi/accept", async (lps, http) =>
            await WriteAsync(http, await lps.Identities.AcceptAsync(Id(http), await ReadAsync(http, Json.AcceptCommand), http.RequestAborted), Json.LpsIdentity)),
        new("PUT", "/identities/{id}/proof", async (lps, http) =>
            await WriteAsync(http, await lps.Identities.RecordProofAsync(Id(http), await ReadAsync(http, Json.ProofCommand), http.RequestAborted), Json.LpsIdentity)),
        new("POST", "/identities/{id}/validate", async (lps, http) =>
            await WriteAsync(http, await lps.Identities.ValidateAsync(Id(http), await ReadAsync(http, Json.ProofCommand), http.RequestAborted), Json.LpsIdentity)),
        new("PUT", "/identities/{id}/attributes", async (lps, http) =>
            await WriteAsync(http, await lps.Identities.SetAttributesAsync(Id(http), await ReadAsync(http, Json.AttributesCommand), http.RequestAborted), Json.LpsIdentity)),
        new("PUT", "/identities/{id}/status", async (lps, http) =>
            await WriteAsync(http, await lps.Identities.LowerAsync(Id(http), await ReadAsync(http, Json.StatusCommand), http.RequestAborted), Json.LpsIdentity)),
        new("GET", "/settings/proofs", (lps, http) => WriteAsync(http, lps.Proofs.Settings, Json.ProofSettings)),
        new("PUT", "/settings/proofs", async (lps, http) =>
            await WriteAsync(http, lps.Proofs.Set(await ReadAsync(http, Json.ProofSettings)), Json.ProofSettings)),
        new("PUT", "/users/{login}", async (lps, http) =>
            await WriteAsync(http, lps.Users.Set((string)http.Request.RouteValues["login"]!, await ReadAsync(http, Json.UserRights)), Json.UserRights)),
        new("POST", "/cards/session", async (lps, http) =>
            await WriteAsync(http, await lps.OpenCardSessionAsync(await ReadAsync(http, Json.CardSessionCommand), http.RequestAborted), Json.CardSessionAnswer)),
        new("DELETE", "/cards/session", async (lps, http) =>
        {
            await lps.CloseCardSessionAsync(http.RequestAborted);
            http.Response.StatusCode = StatusCodes.Status204NoContent;
        }),
        new("GET", "/cards/vitale", async (lps, http) => await WriteAsync(http, await lps.ReadVitaleAsync(http.RequestAborted), Json.VitaleCard)),
        new("POST", "/identities/{id}/insi/verify", async (lps, http) =>
            await WriteAsync(http, await lps.VerifyAsync(Id(http), await ReadAsync(http, Json.VerifyCommand), http.RequestAborted), Json.VerifyOutcome)),
        new("POST", "/hl7", async (lps, http) =>
            await WriteAsync(http, await lps.ReceiveHl7Async(await ReadAsync(http, Json.Hl7Command), http.RequestAborted), Json.Hl7Outcome)),
        new("GET", "/hl7", (lps, http) => WriteAsync(http, lps.Outbox.Read(), Json.OutgoingMessages)),
        new("PUT", "/settings/partners", async (lps, http) =>
            await WriteAsync(http, lps.Partners.Set(await ReadAsync(http, Json.PartnerSettings)), Json.PartnerSettings)),
        new("GET", "/worklist", (lps, http) => WriteAsync(http, lps.Worklist.Read(), Json.Worklist)),
        new("GET", "/audit", (lps, http) => WriteAsync(http, lps.Audit(), Json.AuditTrail)),
    ];

    private static string Id(HttpContext http) => (string)http.Request.RouteValues["id"]!;
}
