using System.Net;
using InsConformance.Foundation;
using InsConformance.Lps.Mutants;
using InsConformance.Lps.Reference.Http;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace InsConformance.Lps.Reference;

/// <summary>
/// The reference LPS: a readable model of conform software, served over HTTP on loopback only, that calls INSi for real. Thread-safe.
/// </summary>
public sealed class ReferenceLps : IAsyncDisposable
{
    private const long MaxBody = 64 * 1024;

    private readonly WebApplication _app;
    private readonly HttpClient _http;
    private readonly ClientIdentity _identity;
    private readonly ReferenceService _service;

    private ReferenceLps(WebApplication app, ReferenceService service, HttpClient http, ClientIdentity identity)
    {
        _app = app;
        _service = service;
        _http = http;
        _identity = identity;
        Url = new Uri(app.Urls.Single());
    }

    /// <summary>Where the driver contract is served, e.g. <c>http://127.0.0.1:40123/</c>.</summary>
    public Uri Url { get; }

    /// <summary>Starts the LPS.</summary>
    /// <param name="options">What it is.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="InputException">An option is wrong, a certificate cannot be read, or the mutant is unknown.</exception>
    /// <exception cref="BlockedException">The port is taken.</exception>
    public static async Task<ReferenceLps> StartAsync(ReferenceLpsOptions options, CancellationToken ct = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        options.Check();
        var identity = new ClientIdentity(options);
        var http = new HttpClient(options.InsiHandler ?? identity.CreateHandler()) { Timeout = Timeout.InfiniteTimeSpan };
        var service = new ReferenceService(options, http, identity.Emetteur);
        var app = Build(options, service);
        try
        {
            await app.StartAsync(ct);
            return new ReferenceLps(app, service, http, identity);
        }
        catch (Exception e)
        {
            await app.DisposeAsync();
            http.Dispose();
            identity.Dispose();
            if (e is IOException && e.InnerException is AddressInUseException)
                throw new BlockedException("port-in-use", $"port {options.Port} on loopback is taken, the reference LPS cannot listen there", "choose another port, or 0 for a free one", e);
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Requests under way get two seconds to end, then they are cut.
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        await _app.StopAsync(patience.Token);
        await _app.DisposeAsync();
        await _service.DisposeAsync();
        _http.Dispose();
        _identity.Dispose();
    }

    private static WebApplication Build(ReferenceLpsOptions options, ReferenceService service)
    {
        // An empty builder: nothing of the machine's environment or settings files changes this LPS.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = MaxBody;
            kestrel.Listen(IPAddress.Loopback, options.Port);
        });
        builder.Services.AddRoutingCore();
        var adapter = MutantRules.Create(options.Mutant).Adapter;
        builder.Services.AddSingleton(adapter);

        var app = builder.Build();
        app.Use(next => http => adapter.Around(next, http));
        app.Use(next => http => new ProblemAnswers(options.AnswerTimeout, options.Time).InvokeAsync(http, next));
        app.UseRouting();
        foreach (var route in LpsRoutes.All)
            app.MapMethods(route.Pattern, [route.Method], http => route.Serve(service, http));
        return app;
    }
}
