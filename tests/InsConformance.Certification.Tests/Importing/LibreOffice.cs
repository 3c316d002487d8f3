using System.Security;
using System.Text;
using InsConformance.Testing;

namespace InsConformance.Certification.Tests.Importing;

/// <summary>Makes workbooks with LibreOffice, a writer that is not ours.</summary>
internal static class LibreOffice
{
    /// <summary>Writes sheets of texts as an .xlsx file. A cell that repeats the one above it, in the columns given, is merged with it.</summary>
    public static string Save(string folder, IReadOnlyList<(string Name, IReadOnlyList<string[]> Rows)> sheets, params int[] merged)
    {
        var source = Path.Combine(folder, "classeur.fods");
        File.WriteAllText(source, Flat(sheets, merged));
        var result = ExternalTool.Run("soffice", [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", folder, source]);
        var workbook = Path.Combine(folder, "classeur.xlsx");
        Assert.True(File.Exists(workbook), result.Output + result.Error);
        return workbook;
    }

    private static string Flat(IReadOnlyList<(string Name, IReadOnlyList<string[]> Rows)> sheets, int[] merged)
    {
        var xml = new StringBuilder("""
            <?xml version="1.0" encoding="UTF-8"?>
            <office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
              xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">
            <office:body><office:spreadsheet>
            """);
        foreach (var (name, rows) in sheets)
        {
            xml.Append($"<table:table table:name=\"{SecurityElement.Escape(name)}\">");
            for (var row = 0; row < rows.Count; row++)
            {
                xml.Append("<table:table-row>");
                for (var column = 0; column < rows[row].Length; column++)
                    xml.Append(Cell(rows, row, column, merged));
                xml.Append("</table:table-row>");
            }

            xml.Append("</table:table>");
        }

        return xml.Append("</office:spreadsheet></office:body></office:document>").ToString();
    }

    private static string Cell(IReadOnlyList<string[]> rows, int row, int column, int[] merged)
    {
        bool Repeats(int r) => r > 0 && r < rows.Count && column < rows[r - 1].Length && column < rows[r].Length && rows[r][column].Length > 0 && rows[r][column] == rows[r - 1][column];
        var span = 1;
        if (merged.Contains(column))
        {
            if (Repeats(row))
                return "<table:covered-table-cell/>";
            while (Repeats(row + span))
                span++;
        }

        var paragraphs = rows[row][column].Split('\n').Select(p => $"<text:p>{SecurityElement.Escape(p)}</text:p>");
        var spans = span > 1 ? FormattableString.Invariant($" table:number-rows-spanned=\"{span}\" table:number-columns-spanned=\"1\"") : "";
        return rows[row][column].Length == 0 ? "<table:table-cell/>" : $"<table:table-cell office:value-type=\"string\"{spans}>{string.Concat(paragraphs)}</table:table-cell>";
    }
}
