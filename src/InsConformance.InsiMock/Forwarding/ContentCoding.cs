using System.IO.Compression;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>Content codings of HTTP: bodies go through as they are, but reading and masking need them plain.</summary>
internal static class ContentCoding
{
    /// <summary>Whether a coding can be undone.</summary>
    public static bool IsServed(string coding) => coding.Trim().ToLowerInvariant() is "" or "identity" or "gzip" or "x-gzip" or "deflate" or "br";

    /// <summary>The plain bytes, or <see langword="null"/> when the coding is unknown, wrong, or gives more than the bound.</summary>
    public static ReadOnlyMemory<byte>? Decode(ReadOnlyMemory<byte> body, string? coding, int maxBytes)
    {
        if (string.IsNullOrWhiteSpace(coding) || coding.Equals("identity", StringComparison.OrdinalIgnoreCase))
            return body;
        using var source = new MemoryStream(body.ToArray(), writable: false);
        using Stream? plain = coding.Trim().ToLowerInvariant() switch
        {
            "gzip" or "x-gzip" => new GZipStream(source, CompressionMode.Decompress),
            // RFC 9110 says zlib; some servers send the bare stream, as every browser expects.
            "deflate" => IsZLib(body.Span) ? new ZLibStream(source, CompressionMode.Decompress) : new DeflateStream(source, CompressionMode.Decompress),
            "br" => new BrotliStream(source, CompressionMode.Decompress),
            _ => null,
        };
        if (plain is null)
            return null;
        try
        {
            var read = new MemoryStream();
            var chunk = new byte[16 * 1024];
            for (var count = plain.Read(chunk); count > 0; count = plain.Read(chunk))
            {
                read.Write(chunk, 0, count);
                if (read.Length > maxBytes)
                    return null;
            }

            return read.ToArray();
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException or IOException)
        {
            return null;
        }
    }

    // RFC 1950 section 2.2: method 8, and both bytes together a multiple of 31.
    private static bool IsZLib(ReadOnlySpan<byte> body) => body is [var method, var flags, ..] && (method & 0x0F) == 8 && ((method << 8) + flags) % 31 == 0;
}
