using System.Text.Json;

namespace InsConformance.Gherkin.Messages;

/// <summary>Times of the protocol: seconds and nanoseconds.</summary>
internal static class ProtocolTime
{
    public static DateTimeOffset Read(JsonElement timestamp) => DateTimeOffset.UnixEpoch + ReadDuration(timestamp);

    public static TimeSpan ReadDuration(JsonElement duration) => new(
        (duration.GetProperty("seconds").GetInt64() * TimeSpan.TicksPerSecond) + (duration.GetProperty("nanos").GetInt64() / 100));
}
