using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InsConformance.Gherkin.Messages;

/// <summary>Writes envelopes, one JSON line each, and hands whole lines to the sink. One per worker; not thread-safe.</summary>
internal sealed class EnvelopeWriter : IDisposable
{
    private readonly ArrayBufferWriter<byte> _line = new(4096);
    private readonly MessageSink _sink;

    public EnvelopeWriter(MessageSink sink)
    {
        _sink = sink;
        Json = new(_line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true });
    }

    public Utf8JsonWriter Json { get; }

    /// <summary>Opens an envelope whose only property is <paramref name="name"/>.</summary>
    public void Open(ReadOnlySpan<byte> name)
    {
        Json.WriteStartObject();
        Json.WriteStartObject(name);
    }

    /// <summary>Closes the envelope and hands it over.</summary>
    public void Close()
    {
        Json.WriteEndObject();
        Json.WriteEndObject();
        Json.Flush();
        _line.Write("\n"u8);
        _sink.Write(_line.WrittenSpan);
        _line.ResetWrittenCount();
        Json.Reset();
    }

    public void Flush() => _sink.Flush();

    public void Location(int line, int column)
    {
        Json.WriteStartObject("location"u8);
        Json.WriteNumber("line"u8, line);
        if (column > 0)
            Json.WriteNumber("column"u8, column);
        Json.WriteEndObject();
    }

    public void Timestamp(DateTimeOffset time)
    {
        var ticks = time.UtcTicks - DateTime.UnixEpoch.Ticks;
        Json.WriteStartObject("timestamp"u8);
        Json.WriteNumber("seconds"u8, Math.DivRem(ticks, TimeSpan.TicksPerSecond, out var rest));
        Json.WriteNumber("nanos"u8, rest * 100);
        Json.WriteEndObject();
    }

    public void Duration(TimeSpan duration)
    {
        Json.WriteStartObject("duration"u8);
        Json.WriteNumber("seconds"u8, Math.DivRem(duration.Ticks, TimeSpan.TicksPerSecond, out var rest));
        Json.WriteNumber("nanos"u8, rest * 100);
        Json.WriteEndObject();
    }

    public void Ids(ReadOnlySpan<byte> name, IReadOnlyList<Guid> ids)
    {
        Json.WriteStartArray(name);
        foreach (var id in ids)
            Json.WriteStringValue(id);
        Json.WriteEndArray();
    }

    public void Dispose() => Json.Dispose();
}
