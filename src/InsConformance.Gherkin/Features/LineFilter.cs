using System.Globalization;
using InsConformance.Foundation;

namespace InsConformance.Gherkin.Features;

/// <summary>
/// What <c>file.feature:12</c> means: the example row on the line, or the examples, scenario, rule or feature that the line is in;
/// a background means all that it is for.
/// </summary>
internal static class LineFilter
{
    public static IReadOnlyList<Pickle> Apply(ReadFeature feature, IReadOnlyList<int> lines, ICollection<InputException> faults)
    {
        if (lines.Count == 0)
            return feature.File.Pickles;
        var kept = new SortedSet<int>();
        var last = 1 + feature.File.Text.AsSpan().Count('\n');
        foreach (var line in lines)
        {
            var span = feature.Spans.LastOrDefault(s => s.Line <= line);
            if (line < 1 || line > last || span.End == span.First)
            {
                faults.Add(new(
                    "feature-line",
                    new Place(feature.File.Uri, line),
                    "there is no scenario on this line",
                    string.Create(CultureInfo.InvariantCulture, $"the file has {last} lines; give the line of a scenario or of an example row")));
            }

            for (var i = span.First; i < span.End; i++)
                kept.Add(i);
        }

        return [.. kept.Select(i => feature.File.Pickles[i])];
    }
}
