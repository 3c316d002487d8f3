using System.Text.Encodings.Web;
using System.Text.Json;
using InsConformance.InsiMock.Drifting;

namespace InsConformance.Cli.Drifting;

/// <summary>A drift report as JSON.</summary>
internal static class DriftJson
{
    public static void Write(Stream stream, DriftReport report)
    {
        using var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        json.WriteStartObject();
        json.WriteString("endpoint", report.Endpoint);
        json.WriteString("recordedAt", report.RecordedAt.UtcDateTime);
        json.WriteBoolean("drift", report.HasDrift);
        json.WriteNumber("compared", report.Compared);
        WriteNumbers(json, "unanswered", report.Unanswered);
        WriteNumbers(json, "notStored", report.NotStored);
        json.WriteBoolean("usesKeptAnswers", report.UsesKeptAnswers);
        json.WriteStartArray("differences");
        foreach (var difference in report.Differences)
        {
            json.WriteStartObject();
            json.WriteString("kind", difference.Kind.ToString().ToLowerInvariant());
            json.WriteString("what", difference.What);
            if (difference.Kind is not DriftKind.Data)
            {
                json.WriteString("real", difference.Real);
                json.WriteString("mock", difference.Mock);
            }

            json.WriteNumber("count", difference.Count);
            json.WriteNumber("example", difference.Example);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        stream.WriteByte((byte)'\n');
    }

    private static void WriteNumbers(Utf8JsonWriter json, string name, IReadOnlyList<int> numbers)
    {
        json.WriteStartArray(name);
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
