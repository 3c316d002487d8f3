using System.Text;
using InsConformance.InsiMock.Admin;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Metering;

/// <summary>The metrics on the admin listener, in the format that the scraper asks for.</summary>
internal sealed class MetricsArea(MetricStore store) : IAdminArea
{
    public IEnumerable<AdminRoute> Routes => [new("GET", "metrics", call => WriteAsync(call.Http))];

    private async Task WriteAsync(HttpContext http)
    {
        var isOpenMetrics = http.Request.Headers.Accept.ToString().Contains("application/openmetrics-text", StringComparison.OrdinalIgnoreCase);
        var text = Encoding.UTF8.GetBytes(new Exposition(isOpenMetrics).Write(store.Collect()));
        http.Response.ContentType = isOpenMetrics ? Exposition.OpenMetricsType : Exposition.PrometheusType;
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.ContentLength = text.Length;
        await http.Response.Body.WriteAsync(text, http.RequestAborted);
    }
}
