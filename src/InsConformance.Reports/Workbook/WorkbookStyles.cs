using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace InsConformance.Reports.Workbook;

/// <summary>Builds the style sheet, in the order of <see cref="CellStyle"/>.</summary>
internal static class WorkbookStyles
{
    private const uint InstantFormat = 164;
    private const uint DecimalFormat = 165;
    private const uint CountFormat = 166;
    private const uint DayFormat = 167;

    private static readonly bool[] Bold = [.. Enum.GetValues<CellStyle>().Select(s => Look(s).Font?.GetFirstChild<Bold>() is not null)];

    /// <summary>Whether a style writes in bold letters.</summary>
    public static bool IsBold(CellStyle style) => Bold[(int)style];

    public static Stylesheet Build()
    {
        var fonts = new Fonts();
        var fills = new Fills(Pattern(PatternValues.None), Pattern(PatternValues.Gray125));
        var formats = new CellFormats();
        fonts.Append(Font("FF1F2937"));
        foreach (var style in Enum.GetValues<CellStyle>())
            formats.Append(Format(style, fonts, fills));
        fonts.Count = (uint)fonts.ChildElements.Count;
        fills.Count = (uint)fills.ChildElements.Count;
        formats.Count = (uint)formats.ChildElements.Count;
        return new Stylesheet(
            new NumberingFormats(
                new NumberingFormat { NumberFormatId = InstantFormat, FormatCode = "dd\"/\"mm\"/\"yyyy hh:mm:ss" },
                new NumberingFormat { NumberFormatId = DecimalFormat, FormatCode = "0.0" },
                new NumberingFormat { NumberFormatId = CountFormat, FormatCode = "0;-0;\"·\"" },
                new NumberingFormat { NumberFormatId = DayFormat, FormatCode = "dd\"/\"mm\"/\"yyyy" })
            { Count = 4 },
            fonts,
            fills,
            new Borders(NoBorder(), ThinBorder()) { Count = 2 },
            new CellStyleFormats(new CellFormat { NumberFormatId = 0, FontId = 0, FillId = 0, BorderId = 0 }) { Count = 1 },
            formats,
            new CellStyles(new DocumentFormat.OpenXml.Spreadsheet.CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }) { Count = 1 });
    }

    private static CellFormat Format(CellStyle style, Fonts fonts, Fills fills)
    {
        var (font, fill) = Look(style);
        var isBare = style is CellStyle.Default or CellStyle.Title or CellStyle.Section;
        var format = new CellFormat
        {
            NumberFormatId = style switch { CellStyle.Instant => InstantFormat, CellStyle.Decimal => DecimalFormat, CellStyle.Count => CountFormat, CellStyle.Day => DayFormat, _ => 0u },
            FontId = font is null ? 0 : Add(fonts, font),
            FillId = fill is null ? 0 : Add(fills, Solid(fill)),
            BorderId = isBare ? 0u : 1u,
            FormatId = 0,
            ApplyNumberFormat = style is CellStyle.Instant or CellStyle.Decimal or CellStyle.Count or CellStyle.Day,
            ApplyFont = true,
            ApplyFill = fill is not null,
            ApplyBorder = !isBare,
            ApplyAlignment = true,
            Alignment = new Alignment { Vertical = VerticalAlignmentValues.Top, WrapText = !isBare },
        };
        if (style == CellStyle.QuotedText)
            format.QuotePrefix = true;
        if (style is CellStyle.Instant or CellStyle.Number or CellStyle.Decimal or CellStyle.Count or CellStyle.Day)
            format.Alignment.Horizontal = HorizontalAlignmentValues.Center;
        if (style == CellStyle.Header)
            format.Alignment.Vertical = VerticalAlignmentValues.Center;
        return format;
    }

    /// <summary>Font and fill; dark on light so that a black and white print keeps its contrast.</summary>
    private static (Font? Font, string? Fill) Look(CellStyle style) => style switch
    {
        CellStyle.Title => (Font("FF123A5C", bold: true, size: 18), null),
        CellStyle.Section => (Font("FF123A5C", bold: true, size: 13), null),
        CellStyle.Label => (Font("FF374151", bold: true), "FFF3F4F6"),
        CellStyle.Header => (Font("FFFFFFFF", bold: true), "FF123A5C"),
        CellStyle.Link => (Font("FF0B5CAD", underline: true), null),
        CellStyle.Passed => (Font("FF14532D", bold: true), "FFDCF5E3"),
        CellStyle.Failed => (Font("FF7F1D1D", bold: true), "FFFAD7D7"),
        CellStyle.Error => (Font("FF581C87", bold: true), "FFEBDCFA"),
        CellStyle.Blocked => (Font("FF1F2937", bold: true), "FFD6DAE0"),
        CellStyle.ToAttach => (Font("FF713F12", bold: true), "FFFCEFC2"),
        // Under its picture: small and pale.
        CellStyle.Picture => (Font("FF9CA3AF", size: 6), null),
        // A nought among counts says nothing: its number format keeps it away.
        CellStyle.Count => (Font("FF1F2937", bold: true), null),
        CellStyle.Neutral => (Font("FF4B5563"), "FFF3F4F6"),
        CellStyle.Expected => (Font("FF7C2D12", bold: true), "FFFDE5D3"),
        _ => (null, null),
    };

    private static uint Add(OpenXmlCompositeElement list, OpenXmlElement item)
    {
        list.AppendChild(item);
        return (uint)list.ChildElements.Count - 1;
    }

    private static Font Font(string colour, bool bold = false, bool underline = false, double size = TextWidth.Size)
    {
        var font = new Font();
        if (bold)
            font.Append(new Bold());
        if (underline)
            font.Append(new Underline());
        font.Append(new FontSize { Val = size }, new Color { Rgb = colour }, new FontName { Val = TextWidth.Font }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static Fill Pattern(PatternValues pattern) => new(new PatternFill { PatternType = pattern });

    private static Fill Solid(string colour) => new(new PatternFill(
        new ForegroundColor { Rgb = colour }, new BackgroundColor { Indexed = 64 })
    { PatternType = PatternValues.Solid });

    private static Border NoBorder() => new(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder());

    private static Border ThinBorder() => new(
        Line(new LeftBorder()), Line(new RightBorder()), Line(new TopBorder()), Line(new BottomBorder()), new DiagonalBorder());

    private static T Line<T>(T border)
        where T : BorderPropertiesType
    {
        border.Style = BorderStyleValues.Thin;
        border.Append(new Color { Rgb = "FFD1D5DB" });
        return border;
    }
}
