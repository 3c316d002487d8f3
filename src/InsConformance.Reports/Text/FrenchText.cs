using System.Globalization;

namespace InsConformance.Reports.Text;

/// <summary>Dates, durations and counts as a French reader expects them, written by hand because the tool carries no culture data.</summary>
internal static class FrenchText
{
    public static string Date(DateTimeOffset instant) =>
        string.Create(CultureInfo.InvariantCulture, $"{instant.UtcDateTime:dd'/'MM'/'yyyy}");

    /// <summary>Date and time; the default value stands for what never started.</summary>
    public static string Instant(DateTimeOffset instant) => instant == default
        ? "jamais commencé"
        : string.Create(CultureInfo.InvariantCulture, $"{instant.UtcDateTime:dd'/'MM'/'yyyy HH':'mm':'ss} UTC");

    /// <summary>Time of day to the millisecond, UTC.</summary>
    public static string Time(DateTimeOffset instant) => string.Create(CultureInfo.InvariantCulture, $"{instant.UtcDateTime:HH':'mm':'ss','fff}");

    public static string Duration(TimeSpan duration)
    {
        var ms = duration.TotalMilliseconds;
        if (ms < 1000)
            return Number(ms, "0.#") + " ms";
        return duration.TotalSeconds < 60
            ? Number(duration.TotalSeconds, "0.00") + " s"
            : string.Create(CultureInfo.InvariantCulture, $"{(long)duration.TotalMinutes} min {duration.Seconds:00} s");
    }

    public static string Count(int n, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{n} {(n is 0 or 1 ? one : many)}");

    private static string Number(double value, string format) =>
        value.ToString(format, CultureInfo.InvariantCulture).Replace('.', ',');
}
