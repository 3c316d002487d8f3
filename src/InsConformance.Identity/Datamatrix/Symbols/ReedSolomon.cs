namespace InsConformance.Identity.Datamatrix.Symbols;

/// <summary>Error correction of ECC 200: GF(256) with the polynomial 0x12D, generator with the roots 2^1 to 2^n [general].</summary>
internal static class ReedSolomon
{
    private const int Polynomial = 0x12D;

    /// <summary>The <paramref name="count"/> check bytes of <paramref name="data"/>.</summary>
    public static byte[] Check(IReadOnlyList<byte> data, int count)
    {
        var generator = Generator(count);
        var remainder = new byte[count];
        foreach (var value in data)
        {
            var factor = (byte)(value ^ remainder[0]);
            remainder.AsSpan(1).CopyTo(remainder);
            remainder[^1] = 0;
            for (var i = 0; i < count; i++)
                remainder[i] ^= Multiply(factor, generator[i]);
        }

        return remainder;
    }

    /// <summary>Product in the field.</summary>
    public static byte Multiply(byte left, byte right)
    {
        var product = 0;
        for (var (a, b) = ((int)left, (int)right); b > 0; b >>= 1)
        {
            if ((b & 1) != 0)
                product ^= a;
            a <<= 1;
            if (a > 255)
                a ^= Polynomial;
        }

        return (byte)product;
    }

    /// <summary>The generator without its leading 1, highest power first.</summary>
    private static byte[] Generator(int count)
    {
        var polynomial = new byte[count + 1];
        polynomial[count] = 1;
        byte root = 1;
        for (var degree = 1; degree <= count; degree++)
        {
            root = Multiply(root, 2);
            for (var i = count - degree; i < count; i++)
                polynomial[i] = (byte)(polynomial[i + 1] ^ Multiply(polynomial[i], root));
            polynomial[count] = Multiply(polynomial[count], root);
        }

        return polynomial[1..];
    }
}
