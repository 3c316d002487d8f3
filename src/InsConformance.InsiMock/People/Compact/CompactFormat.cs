namespace InsConformance.InsiMock.People.Compact;

/// <summary>The numbers of the compact population file, version 1. Everything is little-endian; docs/population.md draws it.</summary>
internal static class CompactFormat
{
    public const ushort Version = 1;
    public const int HeaderBytes = 64;
    public const int TrailerBytes = 144;
    public const int Sections = 5;

    /// <summary>More would not fit in one array; France has some 68 million people.</summary>
    public const int MaxPeople = 50_000_000;

    public const int MaxHistory = 10;
    public const int MaxPrenoms = 4;
    public const int MaxRang = 9;

    /// <summary>Index that stands for nothing, where a table has at most 65,535 entries.</summary>
    public const ushort None = ushort.MaxValue;

    public const string Extension = ".inspop";

    /// <summary>A byte over 127, a line end of each kind and an end-of-file: a transfer as text breaks it visibly, as for PNG.</summary>
    public static ReadOnlySpan<byte> Magic => [0x89, (byte)'I', (byte)'N', (byte)'P', 0x0D, 0x0A, 0x1A, 0x0A];

    public static ReadOnlySpan<byte> EndMagic => "INSPEND\n"u8;
}
