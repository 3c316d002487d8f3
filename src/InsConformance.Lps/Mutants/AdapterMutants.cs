using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults of the driver that an editor writes, not of the software behind it: they break no requirement, and make every proof worthless.</summary>
internal static class AdapterMutants
{
    /// <summary>Reads with a parser that takes what it knows and leaves the rest.</summary>
    public static LpsRules DropsUnknownMembers(LpsRules conform) => conform with
    {
        Adapter = conform.Adapter with { Requests = new JsonSerializerOptions(LpsContractJson.Default.Options) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Skip } },
    };

    /// <summary>Writes every member, those without a value too.</summary>
    public static LpsRules WritesNull(LpsRules conform) => conform with
    {
        Adapter = conform.Adapter with { Answers = new JsonSerializerOptions(LpsContractJson.Default.Options) { DefaultIgnoreCondition = JsonIgnoreCondition.Never } },
    };

    /// <summary>Stands on a web application that answers unknown addresses with its start page.</summary>
    public static LpsRules HtmlForUnknownRoutes(LpsRules conform) => Rewriting(
        conform, answer => CodeOf(answer) == LpsProblemCodes.RouteUnknown ? new(200, "text/html", Encoding.UTF8.GetBytes("<!doctype html><title>MonLogiciel</title>")) : answer);

    /// <summary>Answers the reset and does nothing.</summary>
    public static LpsRules ResetKeepsIdentities(LpsRules conform) => Replacing(
        conform, http => http.Request.Method == "POST" && http.Request.Path == "/reset", new(204, null, []));

    /// <summary>Declares a capability whose route is not written yet.</summary>
    public static LpsRules DeclaresMore(LpsRules conform) => Replacing(
        conform,
        http => http.Request.Path == "/clock",
        new(501, "application/problem+json", Encoding.UTF8.GetBytes("""{"title":"Non réalisé","status":501,"code":"capability-absent"}""")));

    /// <summary>Says that the clock was set, and acts by the machine's.</summary>
    public static LpsRules ClockForShow(LpsRules conform) => Around(conform, async (next, http) =>
    {
        await next(http);
        if (http.Request.Path != "/clock" || http.Response.StatusCode != 200)
            return;
        await next(Silently(http));
    });

    /// <summary>Refuses with a title that changes and no code.</summary>
    public static LpsRules ProblemsWithoutCode(LpsRules conform) => Rewriting(conform, answer =>
    {
        if (JsonOf(answer) is not { } body || answer.Status < 400)
            return answer;
        body.Remove("code");
        return answer with { Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };
    });

    /// <summary>Answers 200 always; whether it went well is in the body.</summary>
    public static LpsRules ErrorsAs200(LpsRules conform) => Rewriting(conform, answer => answer.Status >= 400 ? answer with { Status = 200 } : answer);

    /// <summary>Breaks down on a body that it cannot read.</summary>
    public static LpsRules BreaksOnWrongJson(LpsRules conform) => Rewriting(
        conform, answer => answer.Status == 400 ? new(500, "application/problem+json", Encoding.UTF8.GetBytes("""{"title":"Erreur interne","status":500,"code":"internal"}""")) : answer);

    /// <summary>Knows routes and not their methods.</summary>
    public static LpsRules WrongMethodUnknown(LpsRules conform) => Rewriting(
        conform, answer => answer.Status == 405 ? new(404, "application/problem+json", Encoding.UTF8.GetBytes("""{"title":"Route inconnue","status":404,"code":"route-unknown"}""")) : answer);

    /// <summary>Gives an empty identity where there is none.</summary>
    public static LpsRules EmptyForUnknownIdentity(LpsRules conform) => Rewriting(conform, answer => CodeOf(answer) != LpsProblemCodes.IdentityUnknown
        ? answer
        : new(200, "application/json", Encoding.UTF8.GetBytes("""{"id":"0","status":"PROV","traits":{"nomNaissance":"","premierPrenom":"","listePrenom":"","sexe":"I","dateNaissance":""},"history":[],"alerts":[]}""")));

    /// <summary>Reads whatever comes as JSON.</summary>
    public static LpsRules AnyContentType(LpsRules conform) => Around(conform, (next, http) =>
    {
        http.Request.ContentType = "application/json";
        return next(http);
    });

    /// <summary>Reads a body of any size.</summary>
    public static LpsRules UnboundedBodies(LpsRules conform) => Around(conform, (next, http) =>
    {
        http.Features.GetRequiredFeature<IHttpMaxRequestBodySizeFeature>().MaxRequestBodySize = null;
        return next(http);
    });

    private static LpsRules Around(LpsRules conform, Func<RequestDelegate, HttpContext, Task> around) => conform with { Adapter = conform.Adapter with { Around = around } };

    private static LpsRules Replacing(LpsRules conform, Func<HttpContext, bool> which, AdapterAnswer answer) => Around(conform, async (next, http) =>
    {
        if (which(http))
            await answer.WriteAsync(http.Response);
        else
            await next(http);
    });

    private static LpsRules Rewriting(LpsRules conform, Func<AdapterAnswer, AdapterAnswer> rewrite) => Around(conform, async (next, http) =>
    {
        var wire = http.Response.Body;
        using var kept = new MemoryStream();
        http.Response.Body = kept;
        await next(http);
        http.Response.Body = wire;
        await rewrite(new AdapterAnswer(http.Response.StatusCode, http.Response.ContentType, kept.ToArray())).WriteAsync(http.Response);
    });

    /// <summary>The same request once more, as a setting of real time that nobody hears of.</summary>
    private static DefaultHttpContext Silently(HttpContext http)
    {
        var again = new DefaultHttpContext { RequestServices = http.RequestServices };
        again.Features.Set<IHttpRequestLifetimeFeature>(new HttpRequestLifetimeFeature());
        again.Request.Method = http.Request.Method;
        again.Request.Path = http.Request.Path;
        again.Request.ContentType = http.Request.ContentType;
        again.Request.Body = new MemoryStream("{}"u8.ToArray());
        return again;
    }

    private static string? CodeOf(AdapterAnswer answer) => answer.Status >= 400 ? (string?)JsonOf(answer)?["code"] : null;

    private static JsonObject? JsonOf(AdapterAnswer answer) =>
        answer.ContentType?.Contains("json", StringComparison.Ordinal) == true ? JsonNode.Parse(answer.Body) as JsonObject : null;
}
