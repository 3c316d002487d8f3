using System.Globalization;
using System.Text;

namespace InsConformance.InsiMock.Metering;

/// <summary>
/// Writes metrics as text for Prometheus: OpenMetrics 1.0 or Prometheus' own format 0.0.4. Names by OpenTelemetry's rules: points become underscores, seconds
/// and totals are said at the end.
/// </summary>
internal sealed class Exposition(bool isOpenMetrics)
{
    public const string OpenMetricsType = "application/openmetrics-text; version=1.0.0; charset=utf-8";
    public const string PrometheusType = "text/plain; version=0.0.4; charset=utf-8";

    private readonly StringBuilder _text = new();

    public string Write(IReadOnlyList<MetricFamily> families)
    {
        foreach (var family in families)
            Write(family);
        if (isOpenMetrics)
            _text.Append("# EOF\n");
        return _text.ToString();
    }

    private static string Number(double value) =>
        double.IsInteger(value) ? value.ToString("F1", CultureInfo.InvariantCulture) : value.ToString("R", CultureInfo.InvariantCulture);

    private static string Plain(string name) => string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));

    private static string Escape(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal);

    private void Write(MetricFamily family)
    {
        var isSeconds = family.Instrument.Unit == "s";
        var name = Plain(family.Instrument.Name) + (isSeconds ? "_seconds" : "");

        // The two formats differ in what a counter's own name is.
        var described = family.IsCounter && !isOpenMetrics ? name + "_total" : name;
        var type = family.IsHistogram ? "histogram" : family.IsCounter ? "counter" : "gauge";
        _text.Append(CultureInfo.InvariantCulture, $"# TYPE {described} {type}\n");
        if (isOpenMetrics && isSeconds)
            _text.Append(CultureInfo.InvariantCulture, $"# UNIT {described} seconds\n");
        _text.Append(CultureInfo.InvariantCulture, $"# HELP {described} {Escape(family.Instrument.Description ?? "")}\n");
        foreach (var series in family.Series)
        {
            if (family.IsHistogram)
                WriteHistogram(name, series);
            else
                Sample(family.IsCounter ? name + "_total" : name, series, null, series.Value);
        }
    }

    private void WriteHistogram(string name, MetricSeries series)
    {
        var total = 0L;
        var buckets = series.Buckets();
        for (var i = 0; i < buckets.Length; i++)
        {
            total += buckets[i];
            Sample(name + "_bucket", series, i < series.Bounds.Count ? Number(series.Bounds[i]) : "+Inf", total);
        }

        Sample(name + "_count", series, null, total);
        Labelled(name + "_sum", series, null).Append(Number(series.Sum)).Append('\n');
    }

    private void Sample(string name, MetricSeries series, string? bound, long value) =>
        Labelled(name, series, bound).Append(CultureInfo.InvariantCulture, $"{value}\n");

    private StringBuilder Labelled(string name, MetricSeries series, string? bound)
    {
        var labels = series.Tags.Select(t => (Plain(t.Key), Convert.ToString(t.Value, CultureInfo.InvariantCulture) ?? ""));
        if (bound is not null)
            labels = labels.Append(("le", bound));
        var written = string.Join(',', labels.Select(l => $"{l.Item1}=\"{Escape(l.Item2)}\""));
        return _text.Append(name).Append(written.Length == 0 ? "" : $"{{{written}}}").Append(' ');
    }
}
