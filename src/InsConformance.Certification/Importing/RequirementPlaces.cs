using InsConformance.Certification.Diffing;

namespace InsConformance.Certification.Importing;

/// <summary>The sheet of a workbook that lists requirements, and which row speaks of which proofs. Immutable.</summary>
/// <param name="Sheet">The name on its tab.</param>
/// <param name="Part">The part of the package that holds it, without leading slash.</param>
/// <param name="HeaderRow">The row of the headers, from 0.</param>
/// <param name="Headers">Headers as written, by column from 0.</param>
/// <param name="Rows">Rows that speak of something, in order.</param>
public sealed record RequirementPlaces(
    string Sheet, string Part, int HeaderRow, IReadOnlyDictionary<int, string> Headers, IReadOnlyList<RequirementPlace> Rows)
{
    /// <summary>What the sheet holds, rows and columns from 0, merged ranges filled with the text of their first cell.</summary>
    public IReadOnlyList<IReadOnlyDictionary<int, string>> Texts { get; init; } = [];

    /// <summary>The text of a cell, both from 0; empty without one.</summary>
    /// <param name="row">Row.</param>
    /// <param name="column">Column.</param>
    public string TextAt(int row, int column) => row >= 0 && row < Texts.Count ? Texts[row].GetValueOrDefault(column, "") : "";

    internal static RequirementPlaces Of(WorkbookSheet sheet, SheetColumns columns)
    {
        var rows = new List<RequirementPlace>();
        var (requirement, scenario, perimeter) = ("", "", "");
        for (var row = columns.HeaderRow + 1; row < sheet.Rows.Count; row++)
        {
            var cells = sheet.Rows[row];
            if (Text(cells, columns["requirement"]) is { Length: > 0 } next)
            {
                if (next != requirement)
                    (scenario, perimeter) = ("", "");
                requirement = next;
            }

            scenario = Or(Text(cells, columns["scenario"]), scenario);
            perimeter = Or(Text(cells, columns["perimeter"]), perimeter);
            string[] proofs = [.. columns.ProofPairs.Select(p => Text(cells, p.Id)).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)];
            if (proofs.Length == 0 && Text(cells, columns["requirement"]).Length + Text(cells, columns["scenario"]).Length == 0)
                continue;
            if (proofs.Length == 0)
                proofs = [Or(scenario, requirement)];
            rows.Add(new RequirementPlace(row, perimeter, proofs));
        }

        return new RequirementPlaces(sheet.Name, sheet.Part, columns.HeaderRow, sheet.Rows[columns.HeaderRow], rows) { Texts = sheet.Rows };
    }

    private static string Text(IReadOnlyDictionary<int, string> cells, int column) =>
        column < 0 ? "" : Wording.OneLine(cells.GetValueOrDefault(column, ""));

    private static string Or(string text, string otherwise) => text.Length > 0 ? text : otherwise;
}
