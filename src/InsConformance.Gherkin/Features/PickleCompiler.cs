using System.Globalization;
using Gherkin.Ast;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using DataTable = InsConformance.Gherkin.Bindings.DataTable;

namespace InsConformance.Gherkin.Features;

/// <summary>Makes pickles of a document by the published rules (gherkin pickle compiler, STD), and the spans that line filters point into.</summary>
internal sealed class PickleCompiler
{
    // A short file can multiply steps by example rows; past this it is hostile, not a suite.
    private const int MostSteps = 1_000_000;

    private readonly string _uri;
    private readonly Feature _feature;
    private readonly AstIds _ids;
    private readonly IdSource _source;
    private readonly List<Pickle> _pickles = [];
    private readonly List<PickleSpan> _spans = [];
    private int _steps;

    private PickleCompiler(string uri, Feature feature, AstIds ids, IdSource source)
    {
        _uri = uri;
        _feature = feature;
        _ids = ids;
        _source = source;
    }

    public static (IReadOnlyList<Pickle> Pickles, IReadOnlyList<PickleSpan> Spans) Compile(string uri, Feature feature, AstIds ids, IdSource source)
    {
        var compiler = new PickleCompiler(uri, feature, ids, source);
        compiler.CompileChildren(feature.Children, 1, feature.Tags, [], null);
        return (compiler._pickles, compiler._spans);
    }

    private void CompileChildren(IEnumerable<IHasLocation> children, int line, IEnumerable<Tag> tags, IReadOnlyList<Step> outer, Rule? rule)
    {
        var background = outer;
        var first = _pickles.Count;
        var whole = _spans.Count;
        _spans.Add(new(line, first, first));
        var backgrounds = new List<int>();
        foreach (var child in children)
        {
            switch (child)
            {
                case Background b:
                    background = [.. outer, .. b.Steps];
                    backgrounds.Add(_spans.Count);
                    _spans.Add(new(b.Location.Line, first, first));
                    break;
                case Rule r:
                    CompileChildren(r.Children, StartLine(r.Tags, r.Location), [.. tags, .. r.Tags], background, r);
                    break;
                case Scenario s:
                    CompileScenario(s, [.. tags, .. s.Tags], background, rule);
                    break;
                default:
                    break;
            }
        }

        foreach (var index in backgrounds.Prepend(whole))
            _spans[index] = _spans[index] with { End = _pickles.Count };
    }

    private void CompileScenario(Scenario scenario, List<Tag> tags, IReadOnlyList<Step> background, Rule? rule)
    {
        var first = _pickles.Count;
        var span = _spans.Count;
        _spans.Add(new(StartLine(scenario.Tags, scenario.Location), first, first));
        if (!scenario.Examples.Any())
            Add(scenario, tags, background, rule, null, null);
        foreach (var examples in scenario.Examples)
        {
            var firstRow = _pickles.Count;
            var table = _spans.Count;
            _spans.Add(new(StartLine(examples.Tags, examples.Location), firstRow, firstRow));
            foreach (var row in examples.TableBody ?? [])
            {
                _spans.Add(new(row.Location.Line, _pickles.Count, _pickles.Count + 1));
                Add(scenario, [.. tags, .. examples.Tags], background, rule, examples.TableHeader, row);
            }

            _spans[table] = _spans[table] with { End = _pickles.Count };
        }

        if (_pickles.Count == first)
        {
            throw new InputException(
                "feature-syntax",
                new Place(_uri, scenario.Location.Line, scenario.Location.Column),
                $"'{scenario.Name}' has no example row, so it would never be played",
                "add a row below its examples, or remove it");
        }

        _spans[span] = _spans[span] with { End = _pickles.Count };
    }

    private void Add(Scenario scenario, List<Tag> tags, IReadOnlyList<Step> background, Rule? rule, TableRow? header, TableRow? row)
    {
        var at = row?.Location ?? scenario.Location;
        var values = new ExampleValues(header, row);
        var kind = new StepKindTracker();
        var hasSteps = scenario.Steps.Any();
        var steps = new List<PickleStep>();
        if (hasSteps)
        {
            foreach (var step in background)
                steps.Add(StepOf(step, ExampleValues.None, kind, null));
            foreach (var step in scenario.Steps)
                steps.Add(StepOf(step, values, kind, row));
        }

        _steps += steps.Count;
        if (_steps > MostSteps)
        {
            throw new InputException(
                "feature-size",
                new Place(_uri, at.Line, at.Column),
                string.Create(CultureInfo.InvariantCulture, $"its example rows make more than {MostSteps} steps"),
                "split the file");
        }

        var description = new ScenarioDescription(
            string.Create(CultureInfo.InvariantCulture, $"{_uri}:{at.Line}"),
            _uri,
            at.Line,
            _feature.Name,
            rule?.Name,
            values.Apply(scenario.Name),
            [.. tags.Select(t => t.Name).Distinct(StringComparer.Ordinal)],
            steps.Count);
        _pickles.Add(new(
            _source.Next(),
            description,
            at.Column,
            _feature.Language,
            row is null ? [_ids[scenario]] : [_ids[scenario], _ids[row]],
            [.. tags.Select(t => new PickleTag(t.Name, _ids[t]))],
            steps));
    }

    private PickleStep StepOf(Step step, ExampleValues values, StepKindTracker kind, TableRow? row)
    {
        kind.Next(step.KeywordType);
        return new(
            _source.Next(),
            step.Keyword.TrimEnd(),
            values.Apply(step.Text),
            step.Location.Line,
            kind.Kind,
            kind.ProtocolType,
            row is null ? [_ids[step]] : [_ids[step], _ids[row]],
            step.DataTable is null ? null : TableOf(step.DataTable, values),
            step.DocString is null ? null : values.Apply(step.DocString.Content),
            string.IsNullOrEmpty(step.DocString?.ContentType) ? null : values.Apply(step.DocString.ContentType));
    }

    private DataTable TableOf(global::Gherkin.Ast.DataTable table, ExampleValues values) => new(
        [.. table.Rows.Select(r => (IReadOnlyList<string>)[.. r.Cells.Select(c => values.Apply(c.Value))])],
        new Place(_uri, table.Location.Line, table.Location.Column));

    private static int StartLine(IEnumerable<Tag> tags, Location location) =>
        tags.Select(t => t.Location.Line).Append(location.Line).Min();
}
