using System.Text;
using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.Gherkin.Messages;

/// <summary>Where the message of an attachment stands in its file. Thread-safe.</summary>
internal sealed class MessageLine(MessageFileReader file, long offset, int length)
{
    /// <summary>The body of the attachment, read again.</summary>
    public byte[] ReadBody()
    {
        try
        {
            using var document = JsonDocument.Parse(file.Read(offset, length));
            return BodyOf(document.RootElement.GetProperty("attachment"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InputException("messages-changed", new Place(file.Path), $"the messages changed while they were read: {e.Message}", "build the report when the run is over", e);
        }
    }

    public static byte[] BodyOf(JsonElement attachment)
    {
        var body = attachment.GetProperty("body");
        return attachment.GetProperty("contentEncoding").GetString() == "BASE64" ? body.GetBytesFromBase64() : Encoding.UTF8.GetBytes(body.GetString()!);
    }
}
