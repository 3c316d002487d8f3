using System.Text.Json;

namespace InsConformance.Gherkin.Messages;

/// <summary>Times of the protocol: seconds and nanoseconds.</summary>
internal static class ProtocolTime
{
    public static DateTimeOffset Read(JsonElement timestamp) => DateTimeOffset.UnixEpoch + ReadDuration(timestamp);

    /// <summary>The time of a message; <see langword="null"/> when it tells none, or not so.</summary>
    public static DateTimeOffset? OfMessage(JsonElement message) =>
        message.TryGetProperty("timestamp", out var timestamp)
        && timestamp.ValueKind == JsonValueKind.Object
        && timestamp.TryGetProperty("seconds", out var seconds)
        && timestamp.TryGetProperty("nanos", out var nanos)
        && seconds.ValueKind == JsonValueKind.Number
        && nanos.ValueKind == JsonValueKind.Number
        && seconds.TryGetInt64(out var whole)
        && nanos.TryGetInt32(out var rest)
        && rest is >= 0 and < 1_000_000_000
        && whole >= DateTimeOffset.MinValue.ToUnixTimeSeconds()
        && whole <= DateTimeOffset.MaxValue.ToUnixTimeSeconds()
            ? Read(timestamp)
            : null;

    public static TimeSpan ReadDuration(JsonElement duration) => new(
        (duration.GetProperty("seconds").GetInt64() * TimeSpan.TicksPerSecond) + (duration.GetProperty("nanos").GetInt64() / 100));
}
