namespace InsConformance.Insi.Tests.Hostile;

/// <summary>Small damage to a message: what lines, people and attackers do.</summary>
internal static class Mutation
{
    private static readonly byte[][] Splices =
    [
        "<"u8.ToArray(), ">"u8.ToArray(), "&"u8.ToArray(), "]]>"u8.ToArray(), "<!--"u8.ToArray(), "<![CDATA["u8.ToArray(), "&#0;"u8.ToArray(), "&x;"u8.ToArray(),
        "<?p?>"u8.ToArray(), "\""u8.ToArray(), [0x00], [0xFF], [0xC3], [0xED, 0xA0, 0x80], " xmlns=''"u8.ToArray(), "&#xD800;"u8.ToArray(), "é"u8.ToArray(),
    ];

    public static byte[] Mutate(byte[] source, Random random)
    {
        var bytes = source.ToList();
        for (var times = random.Next(1, 4); times > 0 && bytes.Count > 0; times--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(6))
            {
                case 0:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 1:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.InsertRange(random.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                default:
                    bytes.InsertRange(at, Splices[random.Next(Splices.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }
}
