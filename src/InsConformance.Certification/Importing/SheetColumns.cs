using InsConformance.Certification.Catalogues;

namespace InsConformance.Certification.Importing;

/// <summary>Which column of a sheet means what, found by header: order, case, accents and blanks do not count.</summary>
internal sealed class SheetColumns
{
    private const int HeaderSearch = 60;

    private static readonly Dictionary<string, string> Meanings = new(StringComparer.Ordinal)
    {
        ["profil"] = "profile",
        ["profils"] = "profile",
        ["perimetre"] = "perimeter",
        ["id section"] = "sectionId",
        ["section"] = "section",
        ["chapitre"] = "section",
        ["bloc"] = "bloc",
        ["fonction"] = "function",
        ["no exigence"] = "requirement",
        ["numero exigence"] = "requirement",
        ["id exigence"] = "requirement",
        ["id"] = "requirement",
        ["exigence"] = "statement",
        ["no scenario"] = "scenario",
        ["numero scenario"] = "scenario",
        ["scenario de conformite"] = "scenarioText",
        ["scenario"] = "scenarioText",
        ["statut publication"] = "status",
        // Counts rows, says nothing of a requirement.
        ["no"] = "ignored",
    };

    private readonly Dictionary<string, int> _columns = new(StringComparer.Ordinal);

    /// <summary>Headers of proof ids that no column of texts goes with.</summary>
    private string[] _alone = [];

    private SheetColumns(int headerRow) => HeaderRow = headerRow;

    /// <summary>The row of the headers, from 0.</summary>
    public int HeaderRow { get; }

    /// <summary>Pairs of columns that hold the id and the text of a proof.</summary>
    public IReadOnlyList<(int Id, int Text)> ProofPairs { get; private set; } = [];

    /// <summary>Columns whose header means nothing here, with the header as written.</summary>
    public IReadOnlyDictionary<int, string> Others { get; private set; } = new Dictionary<int, string>();

    /// <summary>The column of a meaning, or −1.</summary>
    public int this[string meaning] => _columns.GetValueOrDefault(meaning, -1);

    /// <summary>Looks for the header row of a layout in the first rows of a sheet.</summary>
    /// <param name="sheet">The sheet.</param>
    /// <param name="layout">The layout, or any.</param>
    /// <param name="nearest">What the row that came nearest lacks, for the error. A proof whose text has no column is lacking too: dropping it would lose it.</param>
    public static SheetColumns? Find(WorkbookSheet sheet, WorkbookLayout layout, ref string? nearest)
    {
        var fewest = int.MaxValue;
        for (var row = 0; row < Math.Min(sheet.Rows.Count, HeaderSearch); row++)
        {
            var columns = Read(row, sheet.Rows[row]);
            var missing = columns.Missing(layout).ToArray();
            if (missing.Length == 0)
                return columns;
            if (missing.Length < fewest)
                (fewest, nearest) = (missing.Length, $"the sheet '{sheet.Name}' lacks {string.Join(", ", missing)}");
        }

        return null;
    }

    private static SheetColumns Read(int row, IReadOnlyDictionary<int, string> cells)
    {
        var columns = new SheetColumns(row);
        var others = new Dictionary<int, string>();
        var (ids, texts) = (new List<(int Column, string Suffix)>(), new List<(int Column, string Suffix)>());
        foreach (var (column, header) in cells.OrderBy(c => c.Key))
        {
            var name = ProfileNames.Fold(header);
            if (Suffix(name, "no preuve") is { } idSuffix)
                ids.Add((column, idSuffix));
            else if (Suffix(name, "preuve") is { } textSuffix)
                texts.Add((column, textSuffix));
            else if (MeaningOf(name) is not { } meaning || !columns._columns.TryAdd(meaning, column))
                others[column] = header.ReplaceLineEndings(" ");
        }

        columns.ProofPairs = Pair(ids, texts);
        foreach (var (column, _) in texts)
            others[column] = cells[column].ReplaceLineEndings(" ");
        columns._alone = [.. ids.Where(i => columns.ProofPairs.All(p => p.Id != i.Column)).Select(i => cells[i.Column].ReplaceLineEndings(" "))];
        columns.Others = others;
        return columns;
    }

    private static string? MeaningOf(string name) =>
        Meanings.GetValueOrDefault(name) ?? (name.StartsWith("enonce de l'exigence", StringComparison.Ordinal) || name == "enonce" ? "statement" : null);

    /// <summary>What follows a header's name: nothing, or a number.</summary>
    private static string? Suffix(string name, string start)
    {
        if (!name.StartsWith(start, StringComparison.Ordinal))
            return null;
        var rest = name[start.Length..].Trim();
        return rest.All(char.IsAsciiDigit) ? rest : null;
    }

    /// <summary>Pairs by number where there is one; columns of the same name pair in their order.</summary>
    private static List<(int Id, int Text)> Pair(List<(int Column, string Suffix)> ids, List<(int Column, string Suffix)> texts)
    {
        var pairs = new List<(int, int)>();
        foreach (var (id, suffix) in ids)
        {
            var at = texts.FindIndex(t => t.Suffix == suffix);
            if (at < 0)
                continue;
            pairs.Add((id, texts[at].Column));
            texts.RemoveAt(at);
        }

        return pairs;
    }

    private IEnumerable<string> Missing(WorkbookLayout layout)
    {
        if (this["requirement"] < 0)
            yield return layout == WorkbookLayout.Proofs ? "the column ID" : "a column N° exigence or ID";
        if (this["statement"] < 0)
            yield return layout == WorkbookLayout.Proofs ? "the column Exigence" : "a column Enoncé de l'exigence or Exigence";
        if (this["scenario"] < 0)
            yield return "the column N° scénario";
        if (this["scenarioText"] < 0)
            yield return "the column Scénario de conformité";
        if (ProofPairs.Count == 0 || (layout is WorkbookLayout.Scenarios or WorkbookLayout.Rem && ProofPairs.Count < 2))
            yield return layout is WorkbookLayout.Scenarios or WorkbookLayout.Rem ? "several pairs of columns N° preuve and Preuve" : "the columns N° preuve and Preuve";
        if (layout == WorkbookLayout.Proofs && ProofPairs.Count > 1)
            yield return "one single pair of columns N° preuve and Preuve";
        if (ProofPairs.Count > 0)
        {
            foreach (var header in _alone)
                yield return $"the column Preuve that goes with '{header}'";
        }
    }
}
