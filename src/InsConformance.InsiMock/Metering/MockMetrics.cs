using System.Diagnostics.Metrics;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Hosting;

namespace InsConformance.InsiMock.Metering;

/// <summary>
/// What one mock measures, by System.Diagnostics.Metrics, so that any OpenTelemetry listener sees it under the meter's name. Names follow OpenTelemetry's
/// semantic conventions for HTTP servers; our own start with <c>insconf.</c>. Thread-safe.
/// </summary>
internal sealed class MockMetrics : IDisposable
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "InsConformance.InsiMock";

    // The conventions' boundaries with three more below: a mock answers faster than most servers.
    private static readonly double[] Seconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10];

    private readonly MetricTags _tags;
    private readonly Histogram<double> _duration;
    private readonly UpDownCounter<long> _active;
    private readonly Counter<long> _exchanges;
    private readonly Counter<long> _faults;

    public MockMetrics(MockOptions options)
    {
        _tags = new MetricTags(options.Contract.Faults);
        _duration = Meter.CreateHistogram(
            "http.server.request.duration", "s", "Duration of HTTP requests to the service.", advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = Seconds });
        _active = Meter.CreateUpDownCounter<long>("http.server.active_requests", "{request}", "HTTP requests being answered.");
        _exchanges = Meter.CreateCounter<long>("insconf.insi.exchanges", "{exchange}", "INSi exchanges by operation, outcome, who answered and listener.");
        _faults = Meter.CreateCounter<long>("insconf.insi.faults", "{fault}", "SOAP faults by code.");
    }

    public Meter Meter { get; } = new(MeterName);

    /// <summary>What is read when somebody looks.</summary>
    public void Observe(MockServer server)
    {
        Meter.CreateObservableUpDownCounter("insconf.journal.exchanges", () => (long)server.Journal.Count, "{exchange}", "Exchanges kept in the journal.");
        Meter.CreateObservableUpDownCounter("insconf.journal.spilled", () => (long)server.Journal.SpilledCount, "{exchange}", "Exchanges of the journal that are in its file.");
        Meter.CreateObservableUpDownCounter("insconf.internal_errors", () => (long)server.InternalErrors.Count, "{error}", "Failures of the mock itself since its last reset.");
        Meter.CreateObservableUpDownCounter("insconf.population.people", () => (long)server.Population.Count, "{person}", "Fictitious people known.");
    }

    public void Started(string method, string scheme) => _active.Add(1, _tags.Active(method, scheme));

    public void Ended(string method, string scheme, int status, bool isAborted, TimeSpan duration)
    {
        _active.Add(-1, _tags.Active(method, scheme));
        _duration.Record(duration.TotalSeconds, _tags.Request(method, scheme, status, isAborted));
    }

    public void Exchanged(Exchange exchange, ListenerKind listener)
    {
        _exchanges.Add(1, _tags.Exchange(exchange.Operation, exchange.CodeCr, exchange.FaultCode, exchange.AnsweredBy, listener));
        if (exchange.FaultCode is { } code)
            _faults.Add(1, _tags.Fault(code));
    }

    public void Dispose() => Meter.Dispose();
}
