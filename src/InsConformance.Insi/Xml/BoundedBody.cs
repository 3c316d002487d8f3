using System.Buffers;

namespace InsConformance.Insi.Xml;

/// <summary>Reads a stream up to a bound, so that an endless sender costs no more memory than the bound.</summary>
internal static class BoundedBody
{
    private const int Chunk = 16 * 1024;

    /// <summary>The bytes, or <see langword="null"/> when there are more than <paramref name="maxBytes"/>.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream stream, int maxBytes, CancellationToken cancellationToken)
    {
        var bytes = new ArrayBufferWriter<byte>(Chunk);
        while (true)
        {
            var read = await stream.ReadAsync(bytes.GetMemory(Chunk), cancellationToken);
            if (read == 0)
                return bytes.WrittenMemory;
            bytes.Advance(read);
            if (bytes.WrittenCount > maxBytes)
                return null;
        }
    }
}
