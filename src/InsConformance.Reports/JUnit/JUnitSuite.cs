namespace InsConformance.Reports.JUnit;

/// <summary>One <c>testsuite</c>.</summary>
internal sealed record JUnitSuite(string Name, DateTimeOffset Started, IReadOnlyList<JUnitCase> Cases);
