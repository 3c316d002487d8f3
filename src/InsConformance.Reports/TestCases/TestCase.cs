namespace InsConformance.Reports.TestCases;

/// <summary>One line of a run as the formats of other tools know it.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="File">The feature it stands in, or what else it comes from.</param>
/// <param name="Line">Where in a feature; 0 outside features.</param>
/// <param name="Started">Default when it was not played.</param>
/// <param name="Duration">Zero when it was not played.</param>
/// <param name="Outcome">In their words.</param>
/// <param name="Word">In ours: a verdict, or what else is red.</param>
/// <param name="Message">One line in French; empty for a pass.</param>
/// <param name="Detail">The whole problem with its place; empty for a pass.</param>
/// <param name="Tags">Of the scenario.</param>
internal sealed record TestCase(
    string Name,
    string File,
    int Line,
    DateTimeOffset Started,
    TimeSpan Duration,
    TestOutcome Outcome,
    string Word,
    string Message,
    string Detail,
    IReadOnlyList<string> Tags);
