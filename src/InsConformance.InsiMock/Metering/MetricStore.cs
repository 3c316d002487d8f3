using System.Diagnostics.Metrics;

namespace InsConformance.InsiMock.Metering;

/// <summary>Adds up what one meter measures, for the admin listener to show. Thread-safe.</summary>
internal sealed class MetricStore : IDisposable
{
    private readonly Lock _gate = new();
    private readonly MeterListener _listener = new();
    private readonly List<MetricFamily> _families = [];

    public MetricStore(Meter meter)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Another mock of the same process has a meter of the same name.
            if (!ReferenceEquals(instrument.Meter, meter))
                return;
            var family = new MetricFamily(instrument);
            lock (_gate)
                _families.Add(family);
            listener.EnableMeasurementEvents(instrument, family);
        };
        _listener.SetMeasurementEventCallback<long>(static (instrument, value, tags, state) =>
        {
            var series = ((MetricFamily)state!).Of(tags);
            if (instrument.IsObservable)
                series.Set(value);
            else
                series.Add(value);
        });
        _listener.SetMeasurementEventCallback<double>(static (_, value, tags, state) => ((MetricFamily)state!).Of(tags).Record(value));
        _listener.Start();
    }

    /// <summary>Every instrument by name, the observed ones asked now.</summary>
    public IReadOnlyList<MetricFamily> Collect()
    {
        lock (_gate)
        {
            _listener.RecordObservableInstruments();
            return [.. _families.OrderBy(f => f.Instrument.Name, StringComparer.Ordinal)];
        }
    }

    public void Dispose() => _listener.Dispose();
}
