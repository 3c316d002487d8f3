using System.Diagnostics;
using InsConformance.InsiMock.Hosting;
using InsConformance.InsiMock.Soap;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Metering;

/// <summary>The service's HTTP side with its requests counted and timed, WSDL requests included.</summary>
internal sealed class MeasuredEndpoint(SoapEndpoint endpoint, MockMetrics metrics)
{
    public async Task HandleAsync(HttpContext http, ListenerKind listener)
    {
        var start = Stopwatch.GetTimestamp();
        var (method, scheme) = (http.Request.Method, http.Request.Scheme);
        var isAborted = true;
        metrics.Started(method, scheme);
        try
        {
            await endpoint.HandleAsync(http, listener);
            isAborted = false;
        }
        finally
        {
            metrics.Ended(method, scheme, http.Response.StatusCode, isAborted, Stopwatch.GetElapsedTime(start));
        }
    }
}
