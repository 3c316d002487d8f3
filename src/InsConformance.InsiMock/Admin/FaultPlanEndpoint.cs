using System.Text;
using InsConformance.InsiMock.Faults;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Admin;

/// <summary>The fault plan: read with its counters, replace, remove.</summary>
internal sealed class FaultPlanEndpoint(PlannedFaults planned) : IAdminArea
{
    private const int MaxBodyBytes = 1024 * 1024;

    public IEnumerable<AdminRoute> Routes => [new("GET", "faults", GetAsync), new("PUT", "faults", PutAsync), new("DELETE", "faults", DeleteAsync)];

    private Task GetAsync(AdminCall call) => AdminJson.WriteAsync(call.Http, json => FaultPlanJson.Write(json, planned.Plan.Name, planned.Counts));

    private async Task PutAsync(AdminCall call)
    {
        var body = await call.BodyAsync(MaxBodyBytes);
        planned.Replace(FaultPlan.Parse(Encoding.UTF8.GetString(body.Span), "body"));
        await GetAsync(call);
    }

    private Task DeleteAsync(AdminCall call)
    {
        planned.Clear();
        call.Http.Response.StatusCode = StatusCodes.Status204NoContent;
        return Task.CompletedTask;
    }
}
