using InsConformance.Insi.Pki;
using InsConformance.InsiMock.Admin;
using InsConformance.InsiMock.Certificates;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Logging;
using InsConformance.InsiMock.Metering;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace InsConformance.InsiMock.Hosting;

/// <summary>Kestrel alone: no configuration files, environment variables, routing or console, so that a mock starts fast and means what its options say.</summary>
internal static class MockHost
{
    public static WebApplication Build(
        IReadOnlyList<Listener> listeners,
        PkiStore pki,
        MockSwitches switches,
        ClientCertificateJudge judge,
        ILoggerFactory loggers,
        MeasuredEndpoint soap,
        AdminEndpoint admin)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = "InsConformance.InsiMock" });
        builder.Services.AddSingleton<ILoggerFactory>(new WebServerLoggers(loggers));
        builder.Services.AddSingleton<IHostLifetime, SilentLifetime>();
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Sizes are judged by the endpoint, which answers in the journal.
            kestrel.Limits.MaxRequestBodySize = null;
            foreach (var listener in listeners)
                listener.Configure(kestrel, pki, switches, judge);
        });
        var application = builder.Build();
        application.Run(http =>
        {
            var kind = http.Features.Get<Listener>()!.Kind;
            return kind is ListenerKind.Admin ? admin.HandleAsync(http) : soap.HandleAsync(http, kind);
        });
        return application;
    }
}
