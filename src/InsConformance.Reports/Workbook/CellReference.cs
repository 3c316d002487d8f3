using System.Globalization;

namespace InsConformance.Reports.Workbook;

/// <summary>Names of cells and ranges.</summary>
internal static class CellReference
{
    /// <summary>Letters of a column, from 0.</summary>
    public static string Letters(int column) =>
        column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));

    /// <summary>A range with fixed rows and columns, all from 0, e.g. <c>$A$1:$H$12</c>.</summary>
    public static string Fixed(int top, int left, int bottom, int right) =>
        string.Create(CultureInfo.InvariantCulture, $"${Letters(left)}${top + 1}:${Letters(right)}${bottom + 1}");

    /// <summary>A range, all from 0, e.g. <c>A1:H12</c>.</summary>
    public static string Range(int top, int left, int bottom, int right) =>
        string.Create(CultureInfo.InvariantCulture, $"{Letters(left)}{top + 1}:{Letters(right)}{bottom + 1}");

    /// <summary>A sheet's name as formulas write it.</summary>
    public static string Quoted(string sheet) => $"'{sheet.Replace("'", "''", StringComparison.Ordinal)}'";
}
