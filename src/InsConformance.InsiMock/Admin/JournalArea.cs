using System.Globalization;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Admin;

/// <summary>The journal of exchanges with what the mock knows of them: findings, codes, TLS. WireMock's form is at <c>/__admin/requests</c>.</summary>
internal sealed class JournalArea(MockServer server, MockOptions options) : IAdminArea
{
    public IEnumerable<AdminRoute> Routes => [new("GET", "exchanges", ListAsync)];

    private Task ListAsync(AdminCall call)
    {
        var since = 0L;
        if (call.Query("since") is { } text && !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out since))
            throw new AdminRefusedException(StatusCodes.Status400BadRequest, "since", "'since' must be the number of an exchange, e.g. since=12");
        var withBodies = call.Query("bodies") == "true";
        if (withBodies && !options.AdminShowsIdentities)
        {
            throw new AdminRefusedException(
                StatusCodes.Status403Forbidden, "identities", "message bodies hold identities; start the mock with --admin-shows-identities to see them");
        }

        return AdminJson.WriteListAsync(call.Http, "requests", server.Journal.Stream(since), (json, exchange) => JournalJson.Write(json, exchange, withBodies));
    }
}
