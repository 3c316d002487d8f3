using System.Globalization;
using System.Text.RegularExpressions;
using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Reports.Text;

namespace InsConformance.Reports.Workbook;

/// <summary>One cell: a text or a number, a format, and possibly a link or a picture. Texts are always written as texts, never as formulas.</summary>
internal readonly partial record struct Cell(string? Content, double? Value, CellStyle Style, string? Target = null)
{
    /// <summary>How many more columns to the right it covers.</summary>
    public int Merged { get; init; }

    /// <summary>A picture shown over it.</summary>
    public Picture? Picture { get; init; }

    /// <summary>Whether nothing is to be written.</summary>
    public bool IsEmpty => Content is null && Value is null && Style == CellStyle.Default && Merged == 0 && Picture is null;

    /// <summary>The longest text a cell holds, in UTF-16 units (ECMA-376 and the spreadsheet programs).</summary>
    public const int MaxLength = 32_767;

    private const string Cut = "… (texte coupé)";

    public static Cell Empty => default;

    public static Cell Of(string? text, CellStyle style = CellStyle.Text)
    {
        if (string.IsNullOrEmpty(text))
            return default(Cell) with { Style = style };
        // The quote mark in the style keeps the text a text even when somebody edits the cell.
        var looksLikeFormula = style == CellStyle.Text && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';
        return new Cell(Bounded(text), null, looksLikeFormula ? CellStyle.QuotedText : style);
    }

    public static Cell Of(double number, CellStyle style = CellStyle.Number) => new(null, number, style);

    /// <summary>An instant; a scenario that never started has none.</summary>
    public static Cell Of(DateTimeOffset instant) =>
        instant.UtcDateTime.Year < 1900 ? Of(FrenchText.Instant(instant)) : new(null, instant.UtcDateTime.ToOADate(), CellStyle.Instant);

    public static Cell Of(DateOnly day) => day.Year < 1900 ? Empty : new(null, day.ToDateTime(TimeOnly.MinValue).ToOADate(), CellStyle.Day);

    /// <summary>A link to a file of the run folder.</summary>
    /// <param name="file">Relative path with forward slashes; no link without one.</param>
    /// <param name="text">What shows; default the path.</param>
    public static Cell Link(string? file, string? text = null) =>
        file is null ? Of("absent", CellStyle.Failed) : new(Bounded(text ?? file), null, CellStyle.Link, file);

    /// <summary>A link to the first cell of a row of another sheet.</summary>
    /// <param name="sheet">Name of the sheet, without the letters that XML escapes in an attribute.</param>
    /// <param name="row">From 1.</param>
    /// <param name="text">What shows.</param>
    public static Cell Inside(string sheet, int row, string text) =>
        new(Bounded(text), null, CellStyle.Link, string.Create(CultureInfo.InvariantCulture, $"#{CellReference.Quoted(sheet)}!A{row}"));

    /// <summary>Whether a target is a cell of the workbook, not a file.</summary>
    public static bool IsInside(string target) => target.StartsWith('#');

    public static Cell Of(Verdict verdict, bool expected = false) => expected
        ? new($"{verdict.Sign()} {verdict.French()} (attendue)", null, CellStyle.Expected)
        : new($"{verdict.Sign()} {verdict.French()}", null, StyleOf(verdict));

    public static Cell Of(ProofState state, bool expected = false) => expected && state == ProofState.Failed
        ? new($"{state.Sign()} {state.French()} (attendue)", null, CellStyle.Expected)
        : new($"{state.Sign()} {state.French()}", null, StyleOf(state));

    /// <summary>A picture, with what it shows as text for those who do not see it.</summary>
    public static Cell Of(Picture picture) => Of(picture.Description, CellStyle.Picture) with { Picture = picture };

    public static CellStyle StyleOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => CellStyle.Passed,
        Verdict.Failed => CellStyle.Failed,
        Verdict.Blocked => CellStyle.Blocked,
        Verdict.Manual => CellStyle.ToAttach,
        _ => CellStyle.Error,
    };

    public static CellStyle StyleOf(ProofState state) => state switch
    {
        ProofState.Produced or ProofState.Attached => CellStyle.Passed,
        ProofState.Failed => CellStyle.Failed,
        ProofState.Blocked => CellStyle.Blocked,
        ProofState.ToAttach => CellStyle.ToAttach,
        ProofState.Error => CellStyle.Error,
        _ => CellStyle.Neutral,
    };

    private static string Bounded(string text)
    {
        var clean = CleanText.ForXml(text.ReplaceLineEndings("\n"));
        // Spreadsheet programs read _x0041_ as an escape for one character: what is literally so must be escaped itself.
        if (clean.Contains("_x", StringComparison.Ordinal))
            clean = LiteralEscape().Replace(clean, "_x005F_$1");
        if (clean.Length <= MaxLength)
            return clean;
        var end = MaxLength - Cut.Length;
        return clean[..(char.IsHighSurrogate(clean[end - 1]) ? end - 1 : end)] + Cut;
    }

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)()", RegexOptions.CultureInvariant)]
    private static partial Regex LiteralEscape();
}
