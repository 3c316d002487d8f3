namespace InsConformance.InsiMock.Metering;

/// <summary>One instrument with one set of attributes. Thread-safe.</summary>
internal sealed class MetricSeries
{
    private readonly double[] _bounds;
    private readonly long[] _buckets;
    private double _sum;
    private long _value;

    public MetricSeries(ReadOnlySpan<KeyValuePair<string, object?>> tags, IReadOnlyList<double> bounds)
    {
        Tags = tags.ToArray();
        _bounds = [.. bounds];
        _buckets = new long[_bounds.Length + 1];
    }

    public IReadOnlyList<KeyValuePair<string, object?>> Tags { get; }

    public IReadOnlyList<double> Bounds => _bounds;

    public long Value => Volatile.Read(ref _value);

    public double Sum => Volatile.Read(ref _sum);

    /// <summary>Counts of each bucket, not cumulated; the last is what is above every bound.</summary>
    public long[] Buckets() => [.. Enumerable.Range(0, _buckets.Length).Select(i => Volatile.Read(ref _buckets[i]))];

    public bool Has(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        if (tags.Length != Tags.Count)
            return false;
        for (var i = 0; i < tags.Length; i++)
        {
            // Attribute sets are made once, so a set that fits fits by reference.
            if (!ReferenceEquals(tags[i].Value, Tags[i].Value) && !Equals(tags[i].Value, Tags[i].Value))
                return false;
        }

        return true;
    }

    public void Add(long value) => Interlocked.Add(ref _value, value);

    public void Set(long value) => Volatile.Write(ref _value, value);

    public void Record(double value)
    {
        var bucket = 0;
        while (bucket < _bounds.Length && value > _bounds[bucket])
            bucket++;
        Interlocked.Increment(ref _buckets[bucket]);
        double seen;
        do
            seen = _sum;
        while (Interlocked.CompareExchange(ref _sum, seen + value, seen).CompareTo(seen) != 0);
    }
}
