namespace InsConformance.Reports.Workbook;

/// <summary>
/// How much room a text takes in the font of the workbook, Arial 10, as fonts of the same widths (Liberation Sans, Helvetica) show it too: a file that every
/// spreadsheet program is to show whole cannot wait for one of them to measure it.
/// </summary>
internal static class TextWidth
{
    /// <summary>The name of the font.</summary>
    public const string Font = "Arial";

    /// <summary>Its size in points.</summary>
    public const double Size = 10;

    /// <summary>A column's unit in points: the widest digit, 7 pixels at 96 dots per inch.</summary>
    public const double Unit = 5.25;

    /// <summary>What a cell keeps free at its sides, in points.</summary>
    public const double Padding = 4;

    /// <summary>Bold letters are wider: no text by more than this.</summary>
    public const double Bold = 1.15;

    /// <summary>Of the em, for what the font does not have; its widest letters have it too.</summary>
    private const int Em = 1000;

    /// <summary>Advance widths in thousandths of the em from U+0020 to U+007E.</summary>
    private static ReadOnlySpan<ushort> Ascii =>
    [
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
        1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
        333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
    ];

    /// <summary>The same from U+00A0 to U+00FF.</summary>
    private static ReadOnlySpan<ushort> Latin =>
    [
        278, 333, 556, 556, 556, 556, 260, 556, 333, 737, 370, 556, 584, 333, 737, 552, 400, 549, 333, 333, 333, 576, 537, 278, 333, 333, 365, 556, 834, 834, 834, 611,
        667, 667, 667, 667, 667, 667, 1000, 722, 667, 667, 667, 667, 278, 278, 278, 278, 722, 722, 778, 778, 778, 778, 778, 584, 778, 722, 722, 722, 722, 667, 667, 611,
        556, 556, 556, 556, 556, 556, 889, 500, 556, 556, 556, 556, 278, 278, 278, 278, 556, 556, 556, 556, 556, 556, 556, 549, 611, 556, 556, 556, 556, 500, 556, 500,
    ];

    /// <summary>Thousandths of the em that a column offers to a text.</summary>
    /// <param name="units">Width of the column.</param>
    public static double RoomOf(double units) => Math.Max(2 * Em, ((units * Unit) - Padding) * Em / Size);

    /// <summary>Thousandths of the em that a text takes.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        var sum = 0;
        foreach (var c in text)
            sum += Of(c);
        return sum;
    }

    /// <summary>The width of a column in which no word of some texts is broken.</summary>
    /// <param name="texts">The texts.</param>
    /// <param name="least">Never narrower.</param>
    /// <param name="most">Never wider.</param>
    public static double ColumnFor(IEnumerable<string?> texts, double least, double most)
    {
        var widest = 0;
        foreach (var text in texts)
        {
            foreach (var word in text.AsSpan().SplitAny(' ', '\n'))
                widest = Math.Max(widest, Of(text.AsSpan()[word]));
        }

        return Math.Clamp(Math.Ceiling(((widest * Size / Em) + Padding) / Unit) + 1, least, most);
    }

    private static int Of(char c) => c switch
    {
        >= ' ' and <= '~' => Ascii[c - ' '],
        >= '\u00A0' and <= '\u00FF' => Latin[c - '\u00A0'],
        _ => Em,
    };
}
