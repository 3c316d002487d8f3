namespace InsConformance.Reports.JUnit;

/// <summary>One <c>testcase</c>.</summary>
internal sealed record JUnitCase(
    string Name, string File, int Line, TimeSpan Duration, JUnitOutcome Outcome, string Type, string Message, string Detail);
