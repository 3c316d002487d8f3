using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Reports.Evidence;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Summary;
using InsConformance.Reports.Text;
using InsConformance.Reports.Workbook;

namespace InsConformance.Reports.Dossier;

/// <summary>Sheet <c>Synthèse</c>: the product, the verdict, the sections with their chart and the counts.</summary>
internal sealed class SummarySheet
{
    /// <summary>Remarks and missing pieces shown; the report has all.</summary>
    private const int MaxLines = 100;

    /// <summary>Sections in the chart; more would not read.</summary>
    private const int MaxBars = 24;

    private const int Explanation = 2;

    private static readonly Column[] Columns = [new("", 42), new("", 22), .. Enumerable.Repeat(new Column("", 12), 9)];

    private static readonly (ProofState State, string Colour, string Pattern)[] Series =
    [
        (ProofState.Produced, "2E8B57", "pct90"),
        (ProofState.Attached, "1D6F8C", "dkUpDiag"),
        (ProofState.Failed, "B91C1C", "wdUpDiag"),
        (ProofState.Error, "7E22CE", "dkHorz"),
        (ProofState.Blocked, "4B5563", "dkVert"),
        (ProofState.ToAttach, "B7791F", "lgGrid"),
        (ProofState.NotCovered, "6B7280", "pct10"),
        (ProofState.NotApplicable, "9CA3AF", "ltUpDiag"),
    ];

    private readonly List<IReadOnlyList<Cell>> _rows = [];
    private readonly RunEvidence _run;
    private Chart? _chart;

    private SummarySheet(RunEvidence run) => _run = run;

    public static Sheet Of(RunEvidence run)
    {
        var summary = new SummarySheet(run);
        summary.AddProduct();
        summary.AddSections();
        summary.AddSimulated();
        summary.AddScenarios();
        foreach (var assessment in run.Assessments)
            summary.AddProofs(assessment);
        summary.AddRemarks();
        return new Sheet("Synthèse", Columns, HasHeader: false, summary._rows) { Chart = summary._chart };
    }

    private void AddProduct()
    {
        var (facts, product) = (_run.Facts, _run.Facts.Product);
        _rows.Add([Cell.Of("Dossier de preuves INSi", CellStyle.Title)]);
        _rows.Add([]);
        Add("Logiciel", Wide(product.Name));
        Add("Version", Wide(product.Version));
        Add("NIE", Cell.Of(product.Nie ?? "non déclaré"));
        Add("NIL", Cell.Of(product.Nil ?? "non déclaré"));
        Add("Profils", Wide(facts.Profiles.Count == 0 ? "aucun choix : toutes les exigences sont jugées" : string.Join('\n', facts.Profiles)));
        Add("Référentiels", Wide(_run.Assessments.Count == 0 ? "aucun" : string.Join('\n', _run.Assessments.Select(a => $"{a.Catalogue.Head.ShortTitle} {a.Catalogue.Version} : {a.Catalogue.Title}"))));
        Add("Date du run", Cell.Of(facts.Started), Say("Heure UTC"));
        if (_run.Worst is { } worst)
            Add("Verdict du run", Cell.Of(worst), Say("Des scénarios joués ; les preuves sont comptées par section."));
        else
            Add("Verdict du run", Cell.Of("Rien n'a été joué", CellStyle.Error));
        if (ScopeWords.Partial(_run) is { } partial)
            Add("Étendue", Cell.Of("△ Run partiel", CellStyle.ToAttach), Say(partial));
        if (product.Mutant is { } mutant)
            Add("Faute volontaire", Cell.Of(mutant, CellStyle.ToAttach), Say("Le LPS de référence a été joué avec une faute volontaire."));
        AddEach(_run.Gaps, gap => Add("Preuve manquante", Cell.Of($"{Verdict.Error.Sign()} Dossier incomplet", CellStyle.Error), Say(gap)));
        AddEach(_run.Expectations.NoLongerHappens, e => Add("Non-conformité attendue", Cell.Of($"{Verdict.Failed.Sign()} Ne se produit plus", CellStyle.Failed), Say($"{e.Target} : {e.Reason}")));
    }

    private void AddSections()
    {
        var sections = _run.Assessments.SelectMany(SectionVerdict.Of).ToArray();
        if (sections.Length == 0)
            return;
        Begin("Verdict par section");
        _rows.Add([Header("Section"), Header("Verdict"), .. Series.Select(s => Header($"{s.State.Sign()} {s.State.French()}")), Header("Total")]);
        var first = _rows.Count;
        foreach (var section in sections)
        {
            _rows.Add(
            [
                Cell.Of(section.Name, CellStyle.Label), Cell.Of(section.Verdict),
                .. Series.Select(s => Cell.Of(section[s.State], CellStyle.Count)), Cell.Of(section.Total, CellStyle.Count),
            ]);
        }

        var shown = sections.Take(MaxBars).ToArray();
        var height = 6 + (int)Math.Ceiling(1.4 * shown.Length);
        _chart = new Chart("Preuves par section", _rows.Count + 1, height, Columns.Length, CategoryColumn: 0, first, [.. shown.Select(s => s.Name)],
            [.. from s in Series.Index()
                where shown.Any(section => section[s.Item.State] > 0)
                select new ChartSeries($"{s.Item.State.Sign()} {s.Item.State.French()}", s.Index + 2, [.. shown.Select(section => section[s.Item.State])], s.Item.Colour, s.Item.Pattern)]);
        for (var i = 0; i < height + 2; i++)
            _rows.Add([]);
    }

    private void AddSimulated()
    {
        Begin("Ce qui a été simulé");
        foreach (var part in _run.Facts.Simulated)
            Add(part.Word(), Cell.Of("Simulé", CellStyle.Neutral), Say(part.French()));
        if (_run.Facts.Simulated.Count == 0)
            Add("Aucune partie simulée", Cell.Of(""));
    }

    private void AddScenarios()
    {
        var counts = RunSummary.CountsOf(_run);
        Begin("Scénarios joués");
        _rows.Add([Cell.Of(Verdict.Passed), Cell.Of(counts.Passed), Say("La règle vérifiée est respectée.")]);
        _rows.Add([Cell.Of(Verdict.Failed), Cell.Of(counts.Failed), Say("Une règle vérifiée n'est pas respectée par le logiciel.")]);
        _rows.Add([Cell.Of(Verdict.Failed, expected: true), Cell.Of(counts.Expected), Say("Non-conformité connue, avec sa raison dans la feuille Scénarios.")]);
        _rows.Add([Cell.Of(Verdict.Error), Cell.Of(counts.Error), Say("Le harnais n'a pas pu conclure : rien n'est dit du logiciel.")]);
        _rows.Add([Cell.Of(Verdict.Blocked), Cell.Of(counts.Blocked), Say("L'environnement manquait de quelque chose : rien n'est dit du logiciel.")]);
        _rows.Add([Cell.Of(Verdict.Manual), Cell.Of(counts.Manual), Say("Une personne doit joindre une preuve ou répondre.")]);
        Add("Total", Cell.Of(counts.Total));
    }

    private void AddProofs(Assessment assessment)
    {
        var catalogue = assessment.Catalogue;
        Begin($"Preuves : {catalogue.Title}");
        Add("Catalogue", Cell.Of(catalogue.Id), Say($"Version {catalogue.Version}. {catalogue.Source}. Fiabilité : {catalogue.Evidence.French()}."));
        foreach (var state in Enum.GetValues<ProofState>())
            _rows.Add([Cell.Of(state), Cell.Of(assessment.Count(state))]);
        Add("Total", Cell.Of(assessment.Proofs.Count));
    }

    private void AddRemarks()
    {
        if (_run.Remarks.Count == 0)
            return;
        Begin("Remarques");
        AddEach(_run.Remarks, remark => Add("Remarque", Wide(remark)));
    }

    private void AddEach<T>(IReadOnlyList<T> items, Action<T> add)
    {
        foreach (var item in items.Take(MaxLines))
            add(item);
        if (items.Count > MaxLines)
            Add("…", Wide($"{FrenchText.Count(items.Count - MaxLines, "autre", "autres")} : voir rapport.html"));
    }

    private void Begin(string title)
    {
        _rows.Add([]);
        _rows.Add([Cell.Of(title, CellStyle.Section)]);
    }

    private void Add(string label, params ReadOnlySpan<Cell> cells) => _rows.Add([Cell.Of(label, CellStyle.Label), .. cells]);

    private static Cell Header(string text) => Cell.Of(text, CellStyle.Header);

    /// <summary>A text over all columns beside the label.</summary>
    private static Cell Wide(string text) => Cell.Of(text) with { Merged = Columns.Length - 2 };

    /// <summary>A text over all columns beside label and value.</summary>
    private static Cell Say(string text) => Cell.Of(text) with { Merged = Columns.Length - Explanation - 1 };
}
