using System.Diagnostics.Metrics;

namespace InsConformance.InsiMock.Metering;

/// <summary>One instrument with all its series. Thread-safe.</summary>
internal sealed class MetricFamily(Instrument instrument)
{
    // Attributes are of closed lists; this bound is the belt to those braces.
    private const int MaxSeries = 1000;

    private readonly Lock _gate = new();
    private readonly IReadOnlyList<double> _bounds = (instrument as Instrument<double>)?.Advice?.HistogramBucketBoundaries ?? [];
    private volatile MetricSeries[] _series = [];

    public Instrument Instrument { get; } = instrument;

    public bool IsHistogram => Instrument is Histogram<double>;

    public bool IsCounter => Instrument is Counter<long>;

    public IReadOnlyList<MetricSeries> Series => _series;

    public MetricSeries Of(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var series in _series)
        {
            if (series.Has(tags))
                return series;
        }

        lock (_gate)
        {
            foreach (var series in _series)
            {
                if (series.Has(tags))
                    return series;
            }

            if (_series.Length > MaxSeries)
                return _series[MaxSeries];
            KeyValuePair<string, object?>[] overflow = [new("otel.metric.overflow", "true")];
            var made = new MetricSeries(_series.Length == MaxSeries ? overflow : tags, _bounds);
            _series = [.. _series, made];
            return made;
        }
    }
}
