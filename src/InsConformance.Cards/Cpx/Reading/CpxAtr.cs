namespace InsConformance.Cards.Cpx.Reading;

/// <summary>Recognises CPx cards by their answer to reset. Cards study section 3.1. Thread-safe.</summary>
public static class CpxAtr
{
    private static readonly (CpxGeneration Generation, byte[] Value, byte[] Mask)[] Known =
    [
        // The mask of CPS3 takes this one too: whole answers go first.
        Entry(CpxGeneration.Cps4, "3BDC18FF000012250064800004010090 00"),
        Entry(CpxGeneration.Cps2Ter, "3BAC00402A00122500648082021200 9000"),
        Entry(CpxGeneration.Cps3, "3BAC00402A00122500648000031000 9000", "FF00000000FFFFFFFFFFFF000000FFFFFF"),
        Entry(CpxGeneration.Cps3Contactless, "3B8F80010031B86404B0ECC1739401808290000E", "FFFFFFFFFFFFFFFFFF0000FFC0FFFF0000000000"),
        Entry(CpxGeneration.Cps4, "3B9B18800100122500648004010000 9044"),
        Entry(CpxGeneration.Cps4, "3B9B18800100122500648000040100 9044"),
    ];

    /// <summary>What a card is.</summary>
    /// <param name="atr">Its answer to reset.</param>
    public static CpxGeneration Recognise(ReadOnlyMemory<byte> atr)
    {
        foreach (var (generation, value, mask) in Known)
        {
            if (Fits(atr.Span, value, mask))
                return generation;
        }

        return CpxGeneration.None;
    }

    private static bool Fits(ReadOnlySpan<byte> atr, byte[] value, byte[] mask)
    {
        if (atr.Length != value.Length)
            return false;
        for (var i = 0; i < value.Length; i++)
        {
            if (((atr[i] ^ value[i]) & mask[i]) != 0)
                return false;
        }

        return true;
    }

    private static (CpxGeneration Generation, byte[] Value, byte[] Mask) Entry(CpxGeneration generation, string value, string? mask = null)
    {
        var bytes = Convert.FromHexString(value.Replace(" ", "", StringComparison.Ordinal));
        return (generation, bytes, mask is null ? [.. Enumerable.Repeat((byte)0xFF, bytes.Length)] : Convert.FromHexString(mask));
    }
}
