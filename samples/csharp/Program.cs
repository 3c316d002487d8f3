// The driver: HTTP in, calls of the LPS out. Only a test build has it.
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SampleDriver;

string Setting(string name, string otherwise) => Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;

using var insi = new InsiClient(Setting("INSI_CERTIFICATES", "certificats"));
var lps = new ToyLps(insi, new Uri(Setting("INSI_URL", "https://localhost:8443/lps")));
var turn = new SemaphoreSlim(1);

var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
builder.WebHost.UseKestrelCore().UseUrls($"http://127.0.0.1:{Setting("PORT", "5080")}").ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = 256 * 1024);
builder.Services.AddRoutingCore();
await using var app = builder.Build();

// Every answer that is no success leaves as a problem body with a code of the contract.
app.Use(next => async http =>
{
    LpsProblem? problem;
    await turn.WaitAsync(http.RequestAborted);
    try
    {
        await next(http);
        problem = http.Response.StatusCode switch
        {
            404 => new LpsProblem("Route inconnue", 404, "route-unknown", http.Request.Path, null),
            405 => new LpsProblem("Méthode refusée", 405, "method-not-allowed", http.Request.Method, null),
            _ => null,
        };
    }
    catch (ProblemException e)
    {
        problem = e.Body;
    }
    catch (JsonException e)
    {
        problem = new LpsProblem("Requête illisible", 400, "request-invalid", e.Message, null);
    }
    catch (BadHttpRequestException e) when (e.StatusCode == 413)
    {
        problem = new LpsProblem("Corps trop grand", 413, "body-too-large", null, null);
    }
#pragma warning disable CA1031 // Whatever breaks, the harness is told so in the words of the contract.
    catch (Exception e) when (!http.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
    {
        problem = new LpsProblem("Erreur interne", 500, "internal", e.Message, null);
    }
    finally
    {
        turn.Release();
    }

    if (problem is not null)
        await WriteAsync(http, problem, Json.Default.LpsProblem, problem.Status, "application/problem+json");
});
app.UseRouting();

app.MapGet("/lps", http => WriteAsync(http, new LpsDescription("Exemple-CSharp", "1.0", 1, ["insi-url", "search-traits"]), Json.Default.LpsDescription));
app.MapPost("/reset", async http =>
{
    lps.Reset(await ReadAsync(http, Json.Default.ResetRequest));
    http.Response.StatusCode = 204;
});
app.MapPost("/identities", async http => await WriteAsync(http, lps.Create((await ReadAsync(http, Json.Default.TraitsEntry)).Traits), Json.Default.LpsIdentity, 201));
app.MapGet("/identities/{id}", http => WriteAsync(http, lps.Read(Id(http)), Json.Default.LpsIdentity));
app.MapPost("/identities/{id}/insi/search", async http =>
{
    if ((await ReadAsync(http, Json.Default.SearchCommand)).Mode != "traits")
        throw new ProblemException(501, "capability-absent", "Mode absent", "Seule la recherche par traits est réalisée.", "mode");
    await WriteAsync(http, await lps.SearchAsync(Id(http), http.RequestAborted), Json.Default.SearchOutcome);
});

await app.StartAsync();
Console.WriteLine(app.Urls.Single());
await app.WaitForShutdownAsync();

static string Id(HttpContext http) => (string)http.Request.RouteValues["id"]!;

static async Task<T> ReadAsync<T>(HttpContext http, JsonTypeInfo<T> type)
{
    if (!http.Request.HasJsonContentType())
        throw new ProblemException(415, "content-type", "Type de contenu", "application/json attendu");
    return await JsonSerializer.DeserializeAsync(http.Request.Body, type, http.RequestAborted) ?? throw new JsonException("null");
}

static async Task WriteAsync<T>(HttpContext http, T value, JsonTypeInfo<T> type, int status = 200, string mediaType = "application/json")
{
    http.Response.StatusCode = status;
    http.Response.ContentType = mediaType;
    await JsonSerializer.SerializeAsync(http.Response.Body, value, type, http.RequestAborted);
}
