namespace InsConformance.Certification.Importing;

/// <summary>One sheet as text: merged ranges filled with the text of their first cell, trailing blanks gone.</summary>
internal sealed class WorkbookSheet(string file, string name, IReadOnlyList<IReadOnlyDictionary<int, string>> rows)
{
    /// <summary>The name on its tab.</summary>
    public string Name => name;

    /// <summary>The part of the package that holds it.</summary>
    public string Part { get; init; } = "";

    /// <summary>Rows from 0, each by column from 0; absent cells are empty.</summary>
    public IReadOnlyList<IReadOnlyDictionary<int, string>> Rows => rows;

    /// <summary>How a cell is told to the user, e.g. <c>fichier.xlsx (Exigences!C12)</c>.</summary>
    public string CellName(int row, int column) => FormattableString.Invariant($"{file} ({name}!{Letters(column)}{row + 1})");

    private static string Letters(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letters((column / 26) - 1) + (char)('A' + (column % 26));
}
