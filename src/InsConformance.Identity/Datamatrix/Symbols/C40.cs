namespace InsConformance.Identity.Datamatrix.Symbols;

/// <summary>The C40 values of ASCII characters: ISO/IEC 16022, C40 encodation [general].</summary>
internal static class C40
{
    /// <summary>The values of a character: one for a blank, a digit or a capital, else a shift and a value.</summary>
    public static ReadOnlySpan<byte> Values(char c, Span<byte> room)
    {
        (int Shift, int Value) coded = c switch
        {
            ' ' => (-1, 3),
            >= '0' and <= '9' => (-1, c - '0' + 4),
            >= 'A' and <= 'Z' => (-1, c - 'A' + 14),
            < ' ' => (0, c),
            <= '/' => (1, c - '!'),
            <= '@' => (1, c - ':' + 15),
            <= '_' => (1, c - '[' + 22),
            _ => (2, c - '`'),
        };
        if (coded.Shift < 0)
        {
            room[0] = (byte)coded.Value;
            return room[..1];
        }

        room[0] = (byte)coded.Shift;
        room[1] = (byte)coded.Value;
        return room[..2];
    }
}
