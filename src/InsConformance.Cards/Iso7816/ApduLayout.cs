using System.Buffers.Binary;

namespace InsConformance.Cards.Iso7816;

/// <summary>Where the data and the lengths of a command stand in its bytes. ISO 7816-3; cards study section 5.1.</summary>
/// <param name="DataStart">Where the data begin.</param>
/// <param name="DataLength">Length of the data.</param>
/// <param name="Le">Bytes expected, 1 to 65,536; <see langword="null"/> when none are asked for.</param>
/// <param name="IsExtended">Whether the lengths are written in the extended form.</param>
internal readonly record struct ApduLayout(int DataStart, int DataLength, int? Le, bool IsExtended)
{
    /// <summary>Reads the lengths.</summary>
    /// <returns><see langword="false"/> when they do not fit the bytes.</returns>
    public static bool TryRead(ReadOnlySpan<byte> bytes, out ApduLayout layout)
    {
        layout = default;
        if (bytes.Length < 4)
            return false;
        var body = bytes[4..];
        return body.Length switch
        {
            0 => true,
            1 => Found(new ApduLayout(0, 0, ShortLe(body[0]), false), out layout),
            _ when body[0] != 0 => TryShort(body, out layout),
            2 => false,
            _ => TryExtended(body, out layout),
        };
    }

    private static bool TryShort(ReadOnlySpan<byte> body, out ApduLayout layout)
    {
        int lc = body[0];
        layout = new ApduLayout(5, lc, body.Length - 1 - lc == 1 ? ShortLe(body[^1]) : null, false);
        return body.Length - 1 - lc is 0 or 1;
    }

    private static bool TryExtended(ReadOnlySpan<byte> body, out ApduLayout layout)
    {
        int length = BinaryPrimitives.ReadUInt16BigEndian(body[1..]);
        if (body.Length == 3)
            return Found(new ApduLayout(0, 0, LongLe(length), true), out layout);
        var rest = body.Length - 3 - length;
        layout = new ApduLayout(7, length, rest == 2 ? LongLe(BinaryPrimitives.ReadUInt16BigEndian(body[^2..])) : null, true);
        return length > 0 && (rest is 0 or 2);
    }

    private static bool Found(ApduLayout found, out ApduLayout layout)
    {
        layout = found;
        return true;
    }

    private static int ShortLe(int value) => value == 0 ? CommandApdu.AnyShort : value;

    private static int LongLe(int value) => value == 0 ? CommandApdu.AnyExtended : value;
}
