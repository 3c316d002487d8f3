namespace InsConformance.Cards.Iso7816;

/// <summary>
/// A command in any of its encodings: short and extended cases 1 to 4, and the five bytes by which T=0 carries a case 1. ISO 7816-3; cards study section 5.1.
/// </summary>
/// <param name="Cla">Class: chaining in bit 0x10, secure messaging in 0x0C, logical channel in 0x03.</param>
/// <param name="Ins">Instruction.</param>
/// <param name="P1">First parameter.</param>
/// <param name="P2">Second parameter.</param>
/// <param name="Data">The data, 0 to 65,535 bytes.</param>
/// <param name="Le">Bytes expected, 1 to 65,536; <see langword="null"/> when none are asked for.</param>
/// <param name="IsExtended">Whether the lengths are, or are to be, written in the extended form.</param>
public readonly record struct CommandApdu(byte Cla, byte Ins, byte P1, byte P2, ReadOnlyMemory<byte> Data = default, int? Le = null, bool IsExtended = false)
{
    /// <summary>Le of a short command that takes whatever comes.</summary>
    public const int AnyShort = 256;

    /// <summary>Le of an extended command that takes whatever comes.</summary>
    public const int AnyExtended = 65_536;

    /// <summary>Whether more parts of this command follow.</summary>
    public bool IsChained => (Cla & 0x10) != 0;

    /// <summary>Logical channel 0 to 3.</summary>
    public int Channel => Cla & 0x03;

    /// <summary>Takes a command apart.</summary>
    /// <param name="bytes">The bytes as sent.</param>
    /// <param name="command">The command; its data are a part of <paramref name="bytes"/>.</param>
    /// <returns><see langword="false"/> when the lengths do not fit the bytes: the card answers 6700.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> bytes, out CommandApdu command)
    {
        command = default;
        var span = bytes.Span;
        if (!ApduLayout.TryRead(span, out var layout))
            return false;
        var data = bytes.Slice(layout.DataStart, layout.DataLength);
        command = new CommandApdu(span[0], span[1], span[2], span[3], data, layout.Le, layout.IsExtended);
        return true;
    }

    /// <summary>The bytes of the command.</summary>
    /// <exception cref="InvalidOperationException">Data or Le are longer than the form carries.</exception>
    public byte[] ToBytes()
    {
        var extended = IsExtended;
        if (!extended && (Data.Length > 255 || Le > AnyShort) || Data.Length > 65_535 || Le is < 1 or > AnyExtended)
            throw new InvalidOperationException($"a {(extended ? "extended" : "short")} APDU cannot carry {Data.Length} bytes and Le {Le}");
        using var bytes = new MemoryStream(12 + Data.Length);
        bytes.Write([Cla, Ins, P1, P2]);
        if (extended && (Data.Length > 0 || Le is not null))
            bytes.WriteByte(0);
        if (Data.Length > 0)
        {
            Length(bytes, Data.Length, extended);
            bytes.Write(Data.Span);
        }

        if (Le is { } le)
            Length(bytes, le, extended);
        return bytes.ToArray();
    }

    private static void Length(MemoryStream bytes, int value, bool extended)
    {
        if (extended)
            bytes.WriteByte((byte)(value >> 8));
        bytes.WriteByte((byte)value);
    }
}
