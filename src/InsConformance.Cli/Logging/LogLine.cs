using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InsConformance.Cli.Logging;

/// <summary>Log entries as lines of UTF-8. What comes from outside (a MessageID) cannot break a line.</summary>
internal static class LogLine
{
    private const string Time = "yyyy-MM-ddTHH:mm:ss.fffZ";

    public static byte[] Text(DateTimeOffset time, LogEntry entry)
    {
        var text = string.Create(CultureInfo.InvariantCulture, $"{time.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture)} {Word(entry)} {entry.Message}");
        if (entry.ExceptionType is { } type)
            text += $" ({type})";
        return Encoding.UTF8.GetBytes(string.Concat(text.Select(c => char.IsControl(c) ? ' ' : c)) + "\n");
    }

    public static byte[] Json(DateTimeOffset time, LogEntry entry)
    {
        var line = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(line, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("time", time.UtcDateTime.ToString(Time, CultureInfo.InvariantCulture));
            json.WriteString("level", Word(entry));
            json.WriteString("category", entry.Category);
            if (entry.Event.Name is { } name)
                json.WriteString("event", name);
            json.WriteString("message", entry.Message);
            foreach (var (key, value) in entry.Values.Where(v => v.Key != "{OriginalFormat}"))
                WriteValue(json, JsonNamingPolicy.CamelCase.ConvertName(key), value);
            if (entry.ExceptionType is { } type)
                json.WriteString("exception", type);
            json.WriteEndObject();
        }

        line.Write("\n"u8);
        return line.WrittenSpan.ToArray();
    }

    private static string Word(LogEntry entry) => entry.Level.ToString().ToLowerInvariant();

    private static void WriteValue(Utf8JsonWriter json, string name, object? value)
    {
        switch (value)
        {
            case null:
                break;
            case long or int:
                json.WriteNumber(name, Convert.ToInt64(value, CultureInfo.InvariantCulture));
                break;
            case double number:
                json.WriteNumber(name, number);
                break;
            default:
                json.WriteString(name, Convert.ToString(value, CultureInfo.InvariantCulture));
                break;
        }
    }
}
