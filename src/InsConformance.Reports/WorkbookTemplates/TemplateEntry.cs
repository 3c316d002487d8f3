namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>What goes into one cell, which may be merged over several rows, each of several proofs.</summary>
/// <param name="column">What the cell takes.</param>
internal sealed class TemplateEntry(TemplateColumn column)
{
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);

    public TemplateColumn Column => column;

    public List<TemplateAnswer> Answers { get; } = [];

    /// <summary>Rows with an answer.</summary>
    public HashSet<int> Rows { get; } = [];

    /// <summary>Whether the run speaks of every proof of the cell.</summary>
    public bool IsWhole => _ids.All(id => Answers.Any(a => TemplateAnswers.Key(a.Id) == id));

    /// <summary>The texts; a cell of several proofs says which text is whose.</summary>
    public string Text
    {
        get
        {
            var said = Answers.Select(a => (a.Id, Text: column switch { TemplateColumn.Result => a.Result, TemplateColumn.File => a.File, _ => a.Comment }))
                .Where(t => t.Text.Length > 0).Distinct();
            return string.Join('\n', said.Select(t => _ids.Count == 1 ? t.Text : $"{t.Id} : {t.Text}"));
        }
    }

    public void Add(int row, IReadOnlyList<string> ids, IReadOnlyList<TemplateAnswer> answers)
    {
        _ids.UnionWith(ids.Select(TemplateAnswers.Key));
        Answers.AddRange(answers);
        if (answers.Count > 0)
            Rows.Add(row);
    }

    /// <summary>The lines of a cell without the ids before them.</summary>
    public IEnumerable<string> Lines(string text) => text.Split('\n').Select(line =>
        line.Split(" : ", 2) is [var id, var rest] && _ids.Contains(TemplateAnswers.Key(id)) ? rest : line);
}
