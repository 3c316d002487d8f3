namespace InsConformance.Reports.TestCases;

/// <summary>The cases of one feature, or of one other reason for a red run.</summary>
internal sealed record TestSuite(string Name, DateTimeOffset Started, IReadOnlyList<TestCase> Cases);
