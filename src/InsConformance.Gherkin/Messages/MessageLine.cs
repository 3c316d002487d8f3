using System.Buffers;
using System.Text.Json;
using InsConformance.Foundation;

namespace InsConformance.Gherkin.Messages;

/// <summary>Where the message of an attachment stands in its file. Thread-safe.</summary>
/// <param name="File">The file.</param>
/// <param name="Offset">Its first byte.</param>
/// <param name="Length">In bytes.</param>
internal readonly record struct MessageLine(MessageFileReader File, long Offset, int Length)
{
    /// <summary>The body of the attachment, read again.</summary>
    public byte[] ReadBody()
    {
        var line = ArrayPool<byte>.Shared.Rent(Length);
        try
        {
            File.Read(Offset, line.AsSpan(0, Length));
            using var document = JsonDocument.Parse(line.AsMemory(0, Length));
            return AttachmentBody.Of(document.RootElement.GetProperty("attachment"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new InputException("messages-changed", new Place(File.Path), $"the messages changed while they were read: {e.Message}", "build the report when the run is over", e);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(line);
        }
    }
}
