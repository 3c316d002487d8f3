using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;

namespace InsConformance.Certification.Importing;

/// <summary>Reads the rows of a requirement sheet: requirements, scenarios and proofs, in whichever cells repeat or are left blank.</summary>
internal sealed class RequirementRows(WorkbookSheet sheet, SheetColumns columns, ImportOptions options)
{
    private readonly List<RowRequirement> _requirements = [];
    private readonly Dictionary<string, RowScenario> _scenarios = new(StringComparer.Ordinal);
    private readonly HashSet<string> _proofIds = new(StringComparer.Ordinal);
    private readonly List<string> _remarks = [];
    private RowRequirement? _requirement;
    private RowScenario? _scenario;

    public IReadOnlyList<string> Remarks => _remarks;

    /// <summary>In order of appearance.</summary>
    public IReadOnlyList<string> Profiles =>
        [.. _requirements.SelectMany(r => r.Profiles.Concat(r.Scenarios.SelectMany(s => s.Profiles))).DistinctBy(ProfileNames.Fold)];

    public void Read()
    {
        for (var row = columns.HeaderRow + 1; row < sheet.Rows.Count; row++)
            ReadRow(row);
        foreach (var scenario in _requirements.SelectMany(r => r.Scenarios).Where(s => s.Proofs.Count == 0))
            AddOwnProof(scenario);
    }

    public IReadOnlyList<Requirement> Build(CatalogueHead head) => [.. _requirements.Select(r => new RowAssembly(head, options.Like).Requirement(r))];

    private void ReadRow(int row)
    {
        var (id, statement) = (Id(row, columns["requirement"]), Text(row, "statement"));
        var proofs = columns.ProofPairs.Select(p => (Id: Id(row, p.Id), Text: Text(row, p.Text), Column: p.Id)).Where(p => p.Id.Length + p.Text.Length > 0).ToArray();
        var (scenario, scenarioText) = (Id(row, columns["scenario"]), Text(row, "scenarioText"));
        if (id.Length == 0 && statement.Length == 0 && scenario.Length == 0 && scenarioText.Length == 0 && proofs.Length == 0)
            return;
        if (id.Length > 0)
            StartRequirement(row, id, statement);
        else if (_requirement is null || (statement.Length > 0 && !SameText(statement, _requirement.Statement)))
            throw Wrong(row, columns["requirement"], "the requirement has no id", "fill the cell, or remove the row");
        ReadScenario(row, scenario, scenarioText);
        foreach (var proof in proofs)
            ReadProof(row, proof.Column, proof.Id, proof.Text);
    }

    private void StartRequirement(int row, string published, string statement)
    {
        var perimeter = Text(row, "perimeter");
        var same = _requirements.Where(r => Key(r.PublishedId) == Key(published)).ToArray();
        var known = same.FirstOrDefault(r => statement.Length == 0 || SameText(r.Statement, statement));
        if (known is null)
        {
            // One published id may stand for different requirements in different perimeters.
            if (same.Length > 0 && (perimeter.Length == 0 || same.Any(r => r.Perimeters.Contains(perimeter))))
                throw Wrong(row, columns["requirement"], $"the id '{published}' stands for another text at {same[0].Cell}", "correct one of the two");
            known = new RowRequirement(same.Length == 0 ? published : $"{perimeter}:{published}", published, statement, sheet.CellName(row, columns["requirement"]))
            {
                Section = Text(row, "section"),
                SectionId = Text(row, "sectionId"),
                Bloc = Text(row, "bloc"),
                Function = Text(row, "function"),
                Status = Text(row, "status"),
            };
            _requirements.Add(known);
        }

        if (perimeter.Length > 0 && !known.Perimeters.Contains(perimeter))
            known.Perimeters.Add(perimeter);
        if (!ReferenceEquals(known, _requirement))
            _scenario = null;
        _requirement = known;
    }

    private void ReadScenario(int row, string published, string text)
    {
        var requirement = _requirement!;
        if (published.Length > 0 || (text.Length > 0 && _scenario is null))
            _scenario = FindScenario(row, requirement, published, text);
        var profiles = Text(row, "profile").Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var target = _scenario?.Profiles ?? requirement.Profiles;
        target.AddRange(profiles.Where(p => !target.Any(t => ProfileNames.Same(t, p))));
        var extra = _scenario?.Extra ?? requirement.Extra;
        foreach (var (column, header) in columns.Others)
        {
            if (Text(row, column) is { Length: > 0 } value)
                extra[header] = extra.TryGetValue(header, out var before) && before != value && !before.Split('\n').Contains(value) ? $"{before}\n{value}" : value;
        }
    }

    private RowScenario FindScenario(int row, RowRequirement requirement, string published, string text)
    {
        var cell = sheet.CellName(row, columns["scenario"]);
        if (published.Length == 0)
        {
            published = FormattableString.Invariant($"{requirement.PublishedId}.{requirement.Scenarios.Count + 1}");
            _remarks.Add($"{cell}: a scenario without id, called {published}");
        }

        var prefix = requirement.Id[..^requirement.PublishedId.Length];
        var id = prefix + published;
        if (_scenarios.TryGetValue(Key(id), out var known))
        {
            if (ReferenceEquals(known.Requirement, requirement))
            {
                if (text.Length > 0 && !SameText(known.Text, text))
                    throw Wrong(row, columns["scenario"], $"the scenario id '{published}' stands for another text at {known.Cell}", "correct one of the two");
                return known;
            }

            id = $"{requirement.Id} {published}";
            if (_scenarios.TryGetValue(Key(id), out var second))
                return second;
            _remarks.Add($"{cell}: the scenario id {published} is already used at {known.Cell}, called {id}");
        }

        var scenario = new RowScenario(requirement, id, published, text, cell);
        _scenarios.Add(Key(id), scenario);
        requirement.Scenarios.Add(scenario);
        return scenario;
    }

    private void ReadProof(int row, int column, string published, string text)
    {
        var scenario = _scenario ??= FindScenario(row, _requirement!, "", "");
        var cell = sheet.CellName(row, column);
        if (scenario.Proofs.Any(p => (published.Length == 0 || Key(p.PublishedId) == Key(published)) && (text.Length == 0 || SameText(p.Text, text))))
            return;
        var prefix = scenario.Requirement.Id[..^scenario.Requirement.PublishedId.Length];
        var id = prefix + published;
        if (published.Length == 0 || _proofIds.Contains(Key(id)))
        {
            id = Free(FormattableString.Invariant($"{scenario.Id}.{scenario.Proofs.Count + 1}"));
            _remarks.Add(published.Length == 0 ? $"{cell}: a proof without id, called {id}" : $"{cell}: the proof id {published} is already used, called {id}");
        }

        _proofIds.Add(Key(id));
        if (text.Length == 0)
            _remarks.Add($"{cell}: the proof {id} has no text");
        scenario.Proofs.Add(new RowProof(id, published.Length == 0 ? id : published, text, cell));
    }

    /// <summary>A scenario without proof is proved as a whole: its proof has its id, unless the workbook gives that id to another proof.</summary>
    private void AddOwnProof(RowScenario scenario)
    {
        var id = Free(scenario.Id);
        _proofIds.Add(Key(id));
        if (id != scenario.Id)
            _remarks.Add($"{scenario.Cell}: the scenario {scenario.Id} has no proof and its id is already that of one, called {id}");
        scenario.Proofs.Add(new RowProof(id, scenario.PublishedId, "", scenario.Cell));
    }

    private string Free(string id)
    {
        var free = id;
        for (var n = 2; _proofIds.Contains(Key(free)); n++)
            free = FormattableString.Invariant($"{id}-{n}");
        return free;
    }

    /// <summary>An id on one line: blanks around it occur, and line breaks where a cell was narrow.</summary>
    private string Id(int row, int column) => column < 0 ? "" : Diffing.Wording.OneLine(Text(row, column));

    /// <summary>Ids that differ only by a blank or a hyphen would share a tag: they are one.</summary>
    private static string Key(string id) => CatalogueHead.InTag(id);

    private string Text(int row, string meaning) => columns[meaning] < 0 ? "" : Text(row, columns[meaning]);

    private string Text(int row, int column) => sheet.Rows[row].GetValueOrDefault(column, "");

    private static bool SameText(string a, string b) => Diffing.Wording.Same(a, b);

    private InputException Wrong(int row, int column, string message, string cure) =>
        new("workbook-row", new Place(sheet.CellName(row, column)), message, cure);
}
