using InsConformance.Certification.Importing;
using InsConformance.Foundation;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>Gathers what is put in which cell: texts for a merged cell together, nothing over a formula, nothing over an editor's comment, nothing in a locked cell.</summary>
internal sealed class TemplateEdits(string template, RequirementPlaces places, SheetStructure sheet, HashSet<string>? unlocked)
{
    private readonly OrderedDictionary<(int Row, int Column), CellEdit> _edits = [];
    private readonly TemplateColumns _columns = TemplateColumns.Of(places);
    private readonly List<string> _kept = [];

    public IEnumerable<CellEdit> All => _edits.Values;

    /// <summary>Cells that keep what they hold.</summary>
    public IReadOnlyList<string> Kept => _kept;

    /// <summary>Rows that say something now.</summary>
    public int Rows { get; private set; }

    public void Add(TemplateAnswers answers)
    {
        foreach (var (column, header) in _columns.Added)
            Put(places.HeaderRow, column, header, keepsContent: false);
        foreach (var place in places.Rows)
        {
            if (answers.Of(place) is not { } answer)
                continue;
            Rows++;
            Put(place.Row, _columns.Result, answer.Result, keepsContent: false);
            Put(place.Row, _columns.File, answer.Files, keepsContent: false);
            Put(place.Row, _columns.Comment, answer.Comment, keepsContent: true);
        }
    }

    private void Put(int row, int column, string text, bool keepsContent)
    {
        if (text.Length == 0)
            return;
        var at = sheet.Anchor(row, column);
        var cell = sheet.Cell(at.Row, at.Column);
        if (cell is { HasFormula: true } || (keepsContent && cell is { HasContent: true }))
        {
            var name = NameOf(at);
            if (!_kept.Contains(name))
                _kept.Add(name);
            return;
        }

        if (unlocked is not null && (sheet.StyleOf(at.Row, at.Column) is not { } style || !unlocked.Contains(style)))
        {
            throw new InputException(
                "sheet-protected", new Place($"{template} ({NameOf(at)})"), "the sheet is protected and the cell is locked", "lift the protection in your copy (Révision > Ôter la protection de la feuille)");
        }

        var edit = new CellEdit(at.Row, at.Column, text, _columns.Like(at.Column));
        if (_edits.TryGetValue(at, out var before))
            edit = before.Text.Split('\n').Contains(text) || before.Text == text ? before : before with { Text = $"{before.Text}\n{text}" };
        _edits[at] = edit;
    }

    private string NameOf((int Row, int Column) at) => FormattableString.Invariant($"{places.Sheet}!{CellReference.Letters(at.Column)}{at.Row + 1}");
}
