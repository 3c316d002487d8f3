namespace InsConformance.Cards.Iso7816;

/// <summary>One data object: tag and value. ISO 7816-4 annex on BER-TLV. Tags are kept as written, e.g. 0x81, 0x5F37, 0xBF8101.</summary>
/// <param name="Tag">Tag of 1 to 3 bytes.</param>
/// <param name="Value">The value.</param>
public readonly record struct BerTlv(int Tag, ReadOnlyMemory<byte> Value)
{
    /// <summary>Whether the value is itself made of data objects.</summary>
    public bool IsConstructed => ((Tag > 0xFFFF ? Tag >> 16 : Tag > 0xFF ? Tag >> 8 : Tag) & 0x20) != 0;

    /// <summary>The data objects inside.</summary>
    /// <exception cref="FormatException">The value is no sequence of data objects.</exception>
    public IReadOnlyList<BerTlv> Children => ReadAll(Value);

    /// <summary>The first data object of a tag, in a sequence of them.</summary>
    /// <param name="bytes">Data objects one after the other.</param>
    /// <param name="tag">The tag looked for.</param>
    /// <returns>Its value, or <see langword="null"/> when it is absent or the bytes end in the middle of an object before it.</returns>
    public static ReadOnlyMemory<byte>? Find(ReadOnlyMemory<byte> bytes, int tag)
    {
        while (TryRead(ref bytes, out var tlv))
        {
            if (tlv.Tag == tag)
                return tlv.Value;
        }

        return null;
    }

    /// <summary>All data objects of a sequence; filler bytes 00 and FF between them are passed over.</summary>
    /// <exception cref="FormatException">The bytes end in the middle of an object, or a length is of a form that no card uses.</exception>
    public static IReadOnlyList<BerTlv> ReadAll(ReadOnlyMemory<byte> bytes)
    {
        var all = new List<BerTlv>();
        while (TryRead(ref bytes, out var tlv))
            all.Add(tlv);
        return bytes.IsEmpty ? all : throw new FormatException($"no data object at {bytes.Length} bytes before the end");
    }

    /// <summary>Reads the next data object and moves on.</summary>
    /// <param name="bytes">What is left to read; after a refusal, from the object that cannot be read.</param>
    /// <param name="tlv">The object.</param>
    /// <returns><see langword="false"/> at the end and before bytes that are no object.</returns>
    public static bool TryRead(ref ReadOnlyMemory<byte> bytes, out BerTlv tlv)
    {
        tlv = default;
        bytes = bytes[Filler(bytes.Span)..];
        if (!TryReadHeader(bytes.Span, out var tag, out var start, out var length))
            return false;
        tlv = new BerTlv(tag, bytes.Slice(start, length));
        bytes = bytes[(start + length)..];
        return true;
    }

    /// <summary>The bytes of an object made of parts.</summary>
    /// <param name="tag">Its tag, 1 to 3 bytes.</param>
    /// <param name="parts">What its value is made of, one after the other.</param>
    public static byte[] Write(int tag, params ReadOnlySpan<byte[]> parts)
    {
        var length = 0;
        foreach (var part in parts)
            length += part.Length;
        using var bytes = new MemoryStream(length + 7);
        foreach (var shift in (ReadOnlySpan<int>)[16, 8, 0])
        {
            if (shift == 0 || tag >> shift != 0)
                bytes.WriteByte((byte)(tag >> shift));
        }

        switch (length)
        {
            case < 0x80:
                break;
            case <= 0xFF:
                bytes.WriteByte(0x81);
                break;
            case <= 0xFFFF:
                bytes.Write([0x82, (byte)(length >> 8)]);
                break;
            default:
                bytes.Write([0x83, (byte)(length >> 16), (byte)(length >> 8)]);
                break;
        }

        bytes.WriteByte((byte)length);
        foreach (var part in parts)
            bytes.Write(part);
        return bytes.ToArray();
    }

    /// <summary>How many filler bytes, 00 or FF, stand before the next object.</summary>
    internal static int Filler(ReadOnlySpan<byte> bytes)
    {
        var count = bytes.IndexOfAnyExcept((byte)0x00, (byte)0xFF);
        return count < 0 ? bytes.Length : count;
    }

    /// <summary>Reads tag and length of the object at the start.</summary>
    /// <param name="span">The object, and what follows it.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="start">Where its value begins.</param>
    /// <param name="length">Length of its value, which is wholly there.</param>
    /// <returns><see langword="false"/> when there is no object.</returns>
    internal static bool TryReadHeader(ReadOnlySpan<byte> span, out int tag, out int start, out int length)
    {
        tag = start = length = 0;
        if (span.IsEmpty)
            return false;

        tag = span[start++];
        if ((tag & 0x1F) == 0x1F)
        {
            do
            {
                if (start >= span.Length || start > 2)
                    return false;
                tag = tag << 8 | span[start++];
            }
            while ((span[start - 1] & 0x80) != 0);
        }

        if (start >= span.Length)
            return false;
        length = span[start++];
        if (length > 0x80)
        {
            var count = length & 0x7F;
            if (count > 3 || start + count > span.Length)
                return false;
            for (length = 0; count > 0; count--)
                length = length << 8 | span[start++];
        }
        else if (length == 0x80)
        {
            return false;
        }

        return length <= span.Length - start;
    }
}
