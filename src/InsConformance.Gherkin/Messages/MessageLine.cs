using System.Buffers;
using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.Gherkin.Messages;

/// <summary>Where the message of an attachment stands in its file. Thread-safe.</summary>
internal sealed class MessageLine(MessageFileReader file, long offset, int length)
{
    /// <summary>The body of the attachment, read again.</summary>
    public byte[] ReadBody()
    {
        var line = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            file.Read(offset, line.AsSpan(0, length));
            using var document = JsonDocument.Parse(line.AsMemory(0, length));
            return AttachmentBody.Of(document.RootElement.GetProperty("attachment"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InputException("messages-changed", new Place(file.Path), $"the messages changed while they were read: {e.Message}", "build the report when the run is over", e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(line);
        }
    }
}
