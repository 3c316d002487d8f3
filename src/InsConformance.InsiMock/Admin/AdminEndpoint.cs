using System.Globalization;
using InsConformance.Foundation;
using InsConformance.InsiMock.Soap;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Admin;

/// <summary>The admin API: health, journal, switches, reset. Plain HTTP on loopback.</summary>
internal sealed class AdminEndpoint(MockServer server, MockOptions options)
{
    private const int MaxBodyBytes = 64 * 1024;

    public async Task HandleAsync(HttpContext http)
    {
        var request = http.Request;
        if (AdminGuard.Refusal(request) is { } refusal)
        {
            await AdminJson.WriteErrorAsync(http, StatusCodes.Status403Forbidden, "refused", refusal);
            return;
        }

        switch (request.Path.Value)
        {
            case "/__admin/health" when Allows(http, "GET"):
                await AdminJson.WriteAsync(http, json => HealthJson.Write(json, server));
                break;
            case "/__admin/requests" when Allows(http, "GET"):
                await RequestsAsync(http);
                break;
            case "/__admin/reset" when Allows(http, "POST"):
                server.Reset();
                http.Response.StatusCode = StatusCodes.Status204NoContent;
                break;
            case "/__admin/switches" when Allows(http, "GET", "PUT"):
                await SwitchesAsync(http);
                break;
            default:
                if (http.Response.StatusCode == StatusCodes.Status405MethodNotAllowed)
                    await AdminJson.WriteErrorAsync(http, StatusCodes.Status405MethodNotAllowed, "method", $"use {http.Response.Headers.Allow}");
                else
                    await AdminJson.WriteErrorAsync(http, StatusCodes.Status404NotFound, "path", "known: /__admin/health, /requests, /reset, /switches");
                break;
        }
    }

    private static bool Allows(HttpContext http, params string[] methods)
    {
        if (methods.Contains(http.Request.Method))
            return true;
        http.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
        http.Response.Headers.Allow = string.Join(", ", methods);
        return false;
    }

    private async Task RequestsAsync(HttpContext http)
    {
        var query = http.Request.Query;
        var since = 0L;
        if (query["since"] is { Count: > 0 } text && !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out since))
        {
            await AdminJson.WriteErrorAsync(http, StatusCodes.Status400BadRequest, "since", "'since' must be the number of an exchange, e.g. since=12");
            return;
        }

        var withBodies = query["bodies"] == "true";
        if (withBodies && !options.AdminShowsIdentities)
        {
            await AdminJson.WriteErrorAsync(
                http, StatusCodes.Status403Forbidden, "identities", "message bodies hold identities; start the mock with AdminShowsIdentities to see them");
            return;
        }

        await AdminJson.WriteAsync(http, json => JournalJson.Write(json, server.Journal.Snapshot(since), withBodies));
    }

    private async Task SwitchesAsync(HttpContext http)
    {
        if (HttpMethods.IsPut(http.Request.Method))
        {
            if (http.Request.ContentType?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
            {
                await AdminJson.WriteErrorAsync(http, StatusCodes.Status415UnsupportedMediaType, "media-type", "send application/json");
                return;
            }

            var body = await BodyReader.ReadAsync(http.Request, MaxBodyBytes, http.RequestAborted);
            if (body.IsTooLarge)
            {
                await AdminJson.WriteErrorAsync(http, StatusCodes.Status413PayloadTooLarge, "too-large", $"at most {MaxBodyBytes} bytes");
                return;
            }

            try
            {
                server.Switches.Update(current => SwitchJson.Read(body.Bytes, current));
            }
            catch (InputException e)
            {
                await AdminJson.WriteErrorAsync(http, StatusCodes.Status400BadRequest, e.Code, e.OneLine);
                return;
            }
        }

        await AdminJson.WriteAsync(http, json => SwitchJson.Write(json, server.Switches.Current));
    }
}
