using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace InsConformance.Gherkin.Messages;

/// <summary>The bytes in the message of an attachment. Text goes from its escaped to its plain bytes directly: a run may have a hundred thousand such bodies.</summary>
internal static class AttachmentBody
{
    /// <summary>The body.</summary>
    /// <exception cref="FormatException">Not the base64 that it says it is.</exception>
    /// <exception cref="InvalidOperationException">Not a text.</exception>
    public static byte[] Of(JsonElement attachment)
    {
        var body = attachment.GetProperty("body");
        return IsBase64(attachment) ? body.GetBytesFromBase64() : Unescaped(body, keep: true);
    }

    /// <summary>Throws what <see cref="Of"/> would throw.</summary>
    public static void Check(JsonElement attachment)
    {
        var body = attachment.GetProperty("body");
        if (IsBase64(attachment))
            body.GetBytesFromBase64();
        else
            Unescaped(body, keep: false);
    }

    private static bool IsBase64(JsonElement attachment) => attachment.GetProperty("contentEncoding").ValueEquals("BASE64"u8);

    private static byte[] Unescaped(JsonElement body, bool keep)
    {
        if (body.ValueKind != JsonValueKind.String)
            throw new InvalidOperationException($"the body of an attachment is a {body.ValueKind}");
        var escaped = JsonMarshal.GetRawUtf8Value(body);
        var plain = ArrayPool<byte>.Shared.Rent(escaped.Length);
        try
        {
            var reader = new Utf8JsonReader(escaped);
            reader.Read();
            var length = reader.CopyString(plain);
            return keep ? plain.AsSpan(0, length).ToArray() : [];
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(plain);
        }
    }
}
