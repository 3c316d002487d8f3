using InsConformance.Certification.Importing;
using InsConformance.Foundation;
using InsConformance.Reports.Proofs;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>
/// Decides what is put in which cell of a sheet: nothing over a formula, nothing over what a person wrote, nothing that a drop-down list forbids, nothing
/// in a locked cell. What an earlier fill wrote is replaced. Every other outcome than an empty cell filled is told.
/// </summary>
internal sealed class TemplateEdits(string template, RequirementBook book, RequirementPlaces places, SheetStructure sheet, ResultWords words, HashSet<string>? unlocked)
{
    private readonly List<CellEdit> _edits = [];
    private readonly TemplateColumns _columns = TemplateColumns.Of(places);
    private readonly CellLists _lists = CellLists.Of(sheet.Xml);
    private readonly HashSet<int> _rows = [];

    public IEnumerable<CellEdit> All => _edits;

    public List<TemplateCell> Kept { get; } = [];

    public List<TemplateCell> Replaced { get; } = [];

    public List<TemplateCell> Unlisted { get; } = [];

    /// <summary>Rows that say something of the run now.</summary>
    public int Rows => _rows.Count;

    public void Add(TemplateAnswers answers)
    {
        foreach (var (column, header) in _columns.Added)
            Write(sheet.Anchor(places.HeaderRow, column), header);
        foreach (var (at, entry) in Entries(answers).Where(e => e.Value.Text.Length > 0))
            Put(at, entry);
    }

    private OrderedDictionary<(int Row, int Column), TemplateEntry> Entries(TemplateAnswers answers)
    {
        var entries = new OrderedDictionary<(int Row, int Column), TemplateEntry>();
        foreach (var place in places.Rows)
        {
            var said = answers.Of(place);
            foreach (var (kind, column) in new[] { (TemplateColumn.Result, _columns.Result), (TemplateColumn.File, _columns.File), (TemplateColumn.Comment, _columns.Comment) })
            {
                var at = sheet.Anchor(place.Row, column);
                if (!entries.TryGetValue(at, out var entry))
                    entries.Add(at, entry = new TemplateEntry(kind));
                // A cell merged over two of the columns takes what the first of them takes.
                if (entry.Column == kind)
                    entry.Add(place.Row, place.Ids, said);
            }
        }

        return entries;
    }

    private void Put((int Row, int Column) at, TemplateEntry entry)
    {
        var cell = sheet.Cell(at.Row, at.Column);
        if (cell is { HasFormula: true })
        {
            Kept.Add(new(NameOf(at), "holds a formula"));
            return;
        }

        if (TextFor(at, entry) is not { } text)
            return;
        if (cell is { HasContent: true })
        {
            var now = places.TextAt(at.Row, at.Column);
            if (now == text.Trim())
            {
                _rows.UnionWith(entry.Rows);
                return;
            }

            if (now.Length > 0 && !IsOfAnEarlierFill(at, entry, now))
            {
                Kept.Add(new(NameOf(at), $"holds {Quoted(now)}, the run says {Quoted(text)}"));
                return;
            }

            if (now.Length > 0)
                Replaced.Add(new(NameOf(at), $"{Quoted(now)} became {Quoted(text)}"));
        }

        Write(at, text);
        _rows.UnionWith(entry.Rows);
    }

    /// <summary>The text in the words of the cell's drop-down list, when it has one; <see langword="null"/> when the list has none, which is told.</summary>
    private string? TextFor((int Row, int Column) at, TemplateEntry entry)
    {
        if (_lists.FormulaAt(at.Row, at.Column) is not { } formula)
            return entry.Text;
        string? why;
        if (book.ListOf(formula, places.Sheet) is not { } list)
            why = "its drop-down list is computed or in another workbook";
        else if (entry.Column != TemplateColumn.Result)
            why = list.Contains(entry.Text) ? null : $"its drop-down list ({Quoted(string.Join(", ", list))}) lacks it";
        else if (entry.Answers.Select(a => words.In(a.State, list)).Distinct().ToArray() is [{ } word] && entry.IsWhole)
            return word;
        else
            why = entry.Answers.Any(a => words.In(a.State, list) is null) ? $"its drop-down list ({Quoted(string.Join(", ", list))}) has no word for it" : "its drop-down list takes one word for several proofs that differ";
        if (why is null)
            return entry.Text;
        Unlisted.Add(new(NameOf(at), $"the run says {Quoted(entry.Text)}, {why}"));
        return null;
    }

    /// <summary>
    /// Whether this program wrote what a cell holds. A page's name it alone gives; a result such as « Non conforme » people write too: it counts when the
    /// row names a page beside it.
    /// </summary>
    private bool IsOfAnEarlierFill((int Row, int Column) at, TemplateEntry entry, string now) => entry.Column switch
    {
        TemplateColumn.Result => entry.Lines(now).All(l => words.Knows(l.EndsWith(TemplateAnswers.Expected, StringComparison.Ordinal) ? l[..^TemplateAnswers.Expected.Length] : l))
            && places.TextAt(at.Row, _columns.File) is { Length: > 0 } file && ArePages(entry, file),
        TemplateColumn.File => ArePages(entry, now),
        _ => false,
    };

    private static bool ArePages(TemplateEntry entry, string text) => entry.Lines(text).All(l =>
        l.EndsWith(ProofNames.PageExtension, StringComparison.Ordinal) && entry.Answers.Any(a => l.StartsWith(a.FilePrefix, StringComparison.Ordinal)));

    private void Write((int Row, int Column) at, string text)
    {
        if (unlocked is not null && (sheet.StyleOf(at.Row, at.Column) is not { } style || !unlocked.Contains(style)))
        {
            throw new InputException(
                "sheet-protected",
                new Place($"{template} ({NameOf(at)})"),
                "the sheet is protected and the cell is locked",
                "lift the protection in your copy (Révision > Ôter la protection de la feuille), or name another sheet with --sheet");
        }

        _edits.Add(new CellEdit(at.Row, at.Column, text, _columns.Like(at.Column)));
    }

    private static string Quoted(string text)
    {
        var line = text.ReplaceLineEndings(" / ");
        return line.Length > 100 ? $"« {line[..(char.IsHighSurrogate(line[99]) ? 99 : 100)]}… »" : $"« {line} »";
    }

    private string NameOf((int Row, int Column) at) => FormattableString.Invariant($"{places.Sheet}!{CellReference.Letters(at.Column)}{at.Row + 1}");
}
