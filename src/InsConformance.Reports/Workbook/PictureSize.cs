using System.Buffers.Binary;
using System.Globalization;

namespace InsConformance.Reports.Workbook;

/// <summary>
/// Reads the size of a PNG (ISO/IEC 15948) or JPEG (ISO/IEC 10918-1) and walks its structure to the end. What is something else, is cut, goes on after its
/// end or unpacks to too much is refused: a dossier must not carry a harmful file to its reader.
/// </summary>
internal readonly record struct PictureSize(int Width, int Height, bool IsPng)
{
    /// <summary>Bytes of one picture.</summary>
    private const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>Pixels of one picture: a large screen, not a bomb.</summary>
    private const long MaxPixels = 20_000_000;

    private const int MaxSide = 10_000;

    private static ReadOnlySpan<byte> PngStart => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static PictureSize? Read(ReadOnlySpan<byte> bytes, out string? refusal)
    {
        refusal = null;
        if (bytes.Length > MaxBytes)
            refusal = string.Create(CultureInfo.InvariantCulture, $"image de {bytes.Length} octets, au-delà de {MaxBytes}");
        else if ((bytes.StartsWith(PngStart) ? Png(bytes) : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? Jpeg(bytes) : null) is not { } size)
            refusal = "image refusée : ni un PNG ni un JPEG valide";
        else if (size.Width is < 1 or > MaxSide || size.Height is < 1 or > MaxSide || (long)size.Width * size.Height > MaxPixels)
            refusal = string.Create(CultureInfo.InvariantCulture, $"image de {size.Width} × {size.Height} points, trop grande");
        else
            return size;
        return null;
    }

    private static PictureSize? Png(ReadOnlySpan<byte> bytes)
    {
        PictureSize? size = null;
        var hasData = false;
        for (var rest = bytes[PngStart.Length..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 12)
                return null;
            var name = rest.Slice(4, 4);
            var data = rest.Slice(8, (int)length);
            if (Crc(rest.Slice(4, (int)length + 4)) != BinaryPrimitives.ReadUInt32BigEndian(rest[(8 + (int)length)..]))
                return null;
            rest = rest[(12 + (int)length)..];
            if (size is null)
            {
                if (!name.SequenceEqual("IHDR"u8) || length != 13)
                    return null;
                size = new PictureSize(BinaryPrimitives.ReadInt32BigEndian(data), BinaryPrimitives.ReadInt32BigEndian(data[4..]), IsPng: true);
            }

            hasData |= name.SequenceEqual("IDAT"u8);
            if (name.SequenceEqual("IEND"u8))
                return rest.IsEmpty && hasData ? size : null;
        }

        return null;
    }

    private static PictureSize? Jpeg(ReadOnlySpan<byte> bytes)
    {
        PictureSize? size = null;
        for (var rest = bytes[2..]; rest.Length >= 4 && rest[0] == 0xFF;)
        {
            var marker = rest[1];
            var length = BinaryPrimitives.ReadUInt16BigEndian(rest[2..]);
            if (length < 2 || length > rest.Length - 2)
                return null;
            // Start of frame, whatever the coding; the numbers between are tables.
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
            {
                if (length < 8)
                    return null;
                size = new PictureSize(BinaryPrimitives.ReadUInt16BigEndian(rest[7..]), BinaryPrimitives.ReadUInt16BigEndian(rest[5..]), IsPng: false);
            }

            if (marker == 0xDA)
                return bytes.EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]) ? size : null;
            rest = rest[(2 + length)..];
        }

        return null;
    }

    private static uint Crc(ReadOnlySpan<byte> bytes)
    {
        var crc = 0xFFFFFFFFu;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var i = 0; i < 8; i++)
                crc = (crc >> 1) ^ (0xEDB88320u & (0u - (crc & 1)));
        }

        return ~crc;
    }
}
