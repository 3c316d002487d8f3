using System.Globalization;

namespace InsConformance.Certification.Importing;

/// <summary>How a workbook names a cell.</summary>
public static class CellAddress
{
    /// <summary>Reads a name such as <c>AB12</c>.</summary>
    /// <param name="reference">The name; letters in either case.</param>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <returns>Whether it names a cell.</returns>
    public static bool TryParse(ReadOnlySpan<char> reference, out int row, out int column)
    {
        (row, column) = (0, 0);
        var i = 0;
        for (; i < reference.Length && char.IsAsciiLetter(reference[i]) && i < 4; i++)
            column = (column * 26) + (char.ToUpperInvariant(reference[i]) - 'A' + 1);
        column--;
        if (i == 0 || !int.TryParse(reference[i..], NumberStyles.None, CultureInfo.InvariantCulture, out row))
            return false;
        row--;
        return row >= 0;
    }
}
