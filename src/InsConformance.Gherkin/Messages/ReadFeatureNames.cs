using System.Text.Json;

namespace InsConformance.Gherkin.Messages;

/// <summary>What results need of the feature documents, by node id.</summary>
internal sealed class ReadFeatureNames(RepeatedTexts texts)
{
    private readonly Dictionary<string, (string Feature, string? Rule, int Line)> _scenarios = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (string Keyword, int Line)> _steps = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _rows = new(StringComparer.Ordinal);

    public void Add(JsonElement document)
    {
        if (!document.TryGetProperty("feature", out var feature))
            return;
        AddChildren(feature, feature.GetProperty("name").GetString()!, null);
    }

    public (string Feature, string? Rule, int Line) ScenarioOf(ReadPickle pickle)
    {
        var scenario = _scenarios.GetValueOrDefault(pickle.AstNodeIds[0], ("", null, 0));
        var row = pickle.AstNodeIds.Count > 1 ? _rows.GetValueOrDefault(pickle.AstNodeIds[^1]) : 0;
        return scenario with { Line = pickle.Line ?? (row > 0 ? row : scenario.Line) };
    }

    public (string Keyword, int Line) StepOf(ReadPickleStep step) => _steps.GetValueOrDefault(step.AstNodeId, ("", 0));

    private static int LineOf(JsonElement node) => node.GetProperty("location").GetProperty("line").GetInt32();

    private void AddChildren(JsonElement parent, string feature, string? ruleName)
    {
        foreach (var child in parent.GetProperty("children").EnumerateArray())
        {
            if (child.TryGetProperty("rule", out var rule))
                AddChildren(rule, feature, rule.GetProperty("name").GetString());
            if (child.TryGetProperty("background", out var background))
                AddSteps(background);
            if (child.TryGetProperty("scenario", out var scenario))
            {
                _scenarios[scenario.GetProperty("id").GetString()!] = (feature, ruleName, LineOf(scenario));
                AddSteps(scenario);
                foreach (var row in scenario.GetProperty("examples").EnumerateArray().SelectMany(e => e.GetProperty("tableBody").EnumerateArray()))
                    _rows[row.GetProperty("id").GetString()!] = LineOf(row);
            }
        }
    }

    private void AddSteps(JsonElement parent)
    {
        foreach (var step in parent.GetProperty("steps").EnumerateArray())
            _steps[step.GetProperty("id").GetString()!] = (texts.Of(step.GetProperty("keyword").GetString()!.TrimEnd()), LineOf(step));
    }
}
