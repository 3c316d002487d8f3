using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace InsConformance.Lps.Operating;

/// <summary>What a person did in the LPS and said of it: evidence.</summary>
/// <param name="Operator">Who answered, as they named themselves.</param>
/// <param name="At">When.</param>
/// <param name="Asked">What they were asked to do, in French.</param>
/// <param name="Outcome">What became of it, in French.</param>
/// <param name="Read">What they read in the LPS and typed, by label.</param>
/// <param name="Comment">Their remark, or <see langword="null"/>.</param>
/// <param name="Screenshot">The picture they gave, or <see langword="null"/>.</param>
public sealed record OperatorAnswer(
    string Operator,
    DateTimeOffset At,
    string Asked,
    string Outcome,
    IReadOnlyList<KeyValuePair<string, string>> Read,
    string? Comment = null,
    Screenshot? Screenshot = null)
{
    /// <summary>Media type of the attachment.</summary>
    public const string MediaType = "application/vnd.insconformance.operator+json";

    /// <summary>The answer as JSON, the picture by its name.</summary>
    public byte[] ToJson()
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteString("operator", Operator);
            json.WriteString("at", At.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
            json.WriteString("asked", Asked);
            json.WriteString("outcome", Outcome);
            json.WriteStartObject("read");
            foreach (var (label, value) in Read)
                json.WriteString(label, value);
            json.WriteEndObject();
            if (Comment is not null)
                json.WriteString("comment", Comment);
            if (Screenshot is not null)
                json.WriteString("screenshot", Screenshot.Name);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
