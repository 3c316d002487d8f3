using System.Globalization;
using System.Security;
using System.Text;
using InsConformance.Certification.Importing;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>Puts texts in cells of a sheet and leaves every other character of it as it is.</summary>
internal static class SheetEditor
{
    /// <summary>The text of the sheet with the edits.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="edits">At most one per cell.</param>
    public static string Apply(SheetStructure sheet, IEnumerable<CellEdit> edits)
    {
        // What is put in, and what it stands in place of.
        var changes = new List<(int Start, int End, string Text)>();
        var (lastRow, lastColumn) = (0, 0);
        var below = new StringBuilder();
        foreach (var row in edits.GroupBy(e => e.Row).OrderBy(g => g.Key))
        {
            var cells = row.OrderBy(e => e.Column).ToArray();
            (lastRow, lastColumn) = (row.Key, Math.Max(lastColumn, cells[^1].Column));
            if (sheet.Row(row.Key) is { } known)
                Change(sheet, known, cells, changes);
            else
                NewRow(sheet, row.Key, cells, changes, below);
        }

        if (below.Length > 0)
            changes.Add(sheet.Data.IsEmpty ? (sheet.Data.Start, sheet.Data.End, Opened(sheet.Xml, sheet.Data, below.ToString())) : (sheet.DataEnd, sheet.DataEnd, below.ToString()));
        if (sheet.Dimension is { } dimension)
            Widen(sheet.Xml, dimension, lastRow, lastColumn, changes);
        return Applied(sheet.Xml, changes);
    }

    private static void Change(SheetStructure sheet, SheetRow row, CellEdit[] edits, List<(int Start, int End, string Text)> changes)
    {
        var prefix = row.Tag.Prefix;
        var inside = new StringBuilder();
        foreach (var edit in edits)
        {
            var element = Element(sheet, edit, prefix);
            if (row.Cells.FirstOrDefault(c => c.Column == edit.Column) is { } cell)
                changes.Add((cell.Start, cell.End, element));
            else if (row.Tag.IsEmpty)
                inside.Append(element);
            else if (row.Cells.FirstOrDefault(c => c.Column > edit.Column)?.Start is { } before)
                changes.Add((before, before, element));
            else
                changes.Add((row.ContentEnd, row.ContentEnd, element));
        }

        if (inside.Length > 0)
            changes.Add((row.Tag.Start, row.Tag.End, Opened(sheet.Xml, row.Tag, inside.ToString())));
        // What a row says of its own width would be wrong for a cell beyond.
        else if (XmlTags.AttributeRange(sheet.Xml, row.Tag, "spans") is var (start, end) && sheet.Xml[start..end].Split(':') is [var first, var last]
            && int.TryParse(last, NumberStyles.None, CultureInfo.InvariantCulture, out var width) && width <= edits[^1].Column)
        {
            changes.Add((start, end, string.Create(CultureInfo.InvariantCulture, $"{first}:{edits[^1].Column + 1}")));
        }
    }

    private static void NewRow(SheetStructure sheet, int number, CellEdit[] edits, List<(int Start, int End, string Text)> changes, StringBuilder below)
    {
        var prefix = sheet.Data.Prefix;
        var text = string.Create(CultureInfo.InvariantCulture, $"<{prefix}row r=\"{number + 1}\">{string.Concat(edits.Select(e => Element(sheet, e, prefix)))}</{prefix}row>");
        if (sheet.Rows.FirstOrDefault(r => r.Number > number) is { } next)
            changes.Add((next.Tag.Start, next.Tag.Start, text));
        else
            below.Append(text);
    }

    private static string Element(SheetStructure sheet, CellEdit edit, string prefix)
    {
        var cell = Cell.Of(edit.Text);
        // The formats are the editor's and cannot say that a text is no formula: a blank before it does.
        var text = cell.Style == CellStyle.QuotedText ? " " + cell.Content : cell.Content;
        var style = sheet.StyleOf(edit.Row, edit.Column) ?? (edit.LikeColumn is { } like ? sheet.StyleOf(edit.Row, like) : null);
        var format = style is null ? "" : $" s=\"{style}\"";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"<{prefix}c r=\"{CellReference.Letters(edit.Column)}{edit.Row + 1}\"{format} t=\"inlineStr\"><{prefix}is><{prefix}t xml:space=\"preserve\">{SecurityElement.Escape(text)}</{prefix}t></{prefix}is></{prefix}c>");
    }

    /// <summary>An empty element with something in it.</summary>
    private static string Opened(string xml, XmlTag tag, string content)
    {
        var start = xml[tag.Start..tag.End];
        return $"{start[..start.LastIndexOf('/')]}>{content}</{tag.Name}>";
    }

    private static void Widen(string xml, XmlTag dimension, int lastRow, int lastColumn, List<(int Start, int End, string Text)> changes)
    {
        if (XmlTags.AttributeRange(xml, dimension, "ref") is not var (start, end) || xml[start..end].Split(':') is not [var first, var last]
            || !CellAddress.TryParse(last, out var row, out var column) || (row >= lastRow && column >= lastColumn))
        {
            return;
        }

        changes.Add((start, end, string.Create(CultureInfo.InvariantCulture, $"{first}:{CellReference.Letters(Math.Max(column, lastColumn))}{Math.Max(row, lastRow) + 1}")));
    }

    private static string Applied(string xml, List<(int Start, int End, string Text)> changes)
    {
        var result = new StringBuilder(xml.Length + changes.Sum(c => c.Text.Length));
        var at = 0;
        // A stable order: two texts put in at one place keep theirs.
        foreach (var (start, end, text) in changes.OrderBy(c => c.Start))
        {
            result.Append(xml, at, start - at).Append(text);
            at = end;
        }

        return result.Append(xml, at, xml.Length - at).ToString();
    }
}
