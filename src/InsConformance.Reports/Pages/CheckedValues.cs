using InsConformance.Reports.Evidence;

namespace InsConformance.Reports.Pages;

/// <summary>The values that the checking steps of a scenario name, in quotes or in a table: what a reader looks for in the exchanges.</summary>
internal static class CheckedValues
{
    public static IReadOnlySet<string> Of(ScenarioEvidence scenario)
    {
        var values = new HashSet<string>(StringComparer.Ordinal);
        foreach (var step in scenario.Record.Steps.Where(s => s.IsOutcome))
        {
            foreach (var line in (step.Argument ?? "").Split('\n').Where(l => l.StartsWith('|')))
                values.UnionWith(line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            // Every other piece between quotes.
            values.UnionWith(step.Text.Split('"').Where((_, i) => i % 2 == 1));
        }

        return values;
    }
}
