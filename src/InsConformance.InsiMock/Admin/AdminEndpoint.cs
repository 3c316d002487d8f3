using InsConformance.Foundation;
using InsConformance.InsiMock.Admin.WireMock;
using InsConformance.InsiMock.Stubs;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Admin;

/// <summary>The admin API: plain HTTP on loopback, guarded, led to the areas by a route table.</summary>
internal sealed class AdminEndpoint(IEnumerable<IAdminArea> areas)
{
    private readonly AdminRoutes _routes = new(areas);

    public async Task HandleAsync(HttpContext http)
    {
        var request = http.Request;
        if (AdminGuard.Refusal(request) is { } refusal)
        {
            await AdminJson.WriteErrorAsync(http, StatusCodes.Status403Forbidden, "refused", refusal);
            return;
        }

        var (route, values, allowed) = _routes.Find(request.Method, request.Path.Value ?? "");
        if (route is not null)
        {
            await HandleAsync(route, new AdminCall(http, values));
        }
        else if (allowed.Count > 0)
        {
            http.Response.Headers.Allow = string.Join(", ", allowed);
            await AdminJson.WriteErrorAsync(http, StatusCodes.Status405MethodNotAllowed, "method", $"use {http.Response.Headers.Allow}");
        }
        else
        {
            await AdminJson.WriteErrorAsync(http, StatusCodes.Status404NotFound, "path", $"known: {_routes.Listing}");
        }
    }

    private static async Task HandleAsync(AdminRoute route, AdminCall call)
    {
        try
        {
            await route.HandleAsync(call);
        }
        catch (AdminRefusedException e)
        {
            await AdminJson.WriteErrorAsync(call.Http, e.Status, e.Code, e.Message);
        }
        catch (StubRefusedException e)
        {
            await WireMockJson.WriteErrorAsync(call, e);
        }
        catch (IOException e)
        {
            // The journal was cleared while it was read, or its file is gone.
            await AdminJson.WriteErrorAsync(call.Http, StatusCodes.Status503ServiceUnavailable, "journal", e.Message);
        }
        catch (InputException e)
        {
            await AdminJson.WriteErrorAsync(call.Http, StatusCodes.Status400BadRequest, e.Code, e.OneLine);
        }
    }
}
