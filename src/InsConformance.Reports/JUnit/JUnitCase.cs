namespace InsConformance.Reports.JUnit;

/// <summary>One <c>testcase</c>. The feature is written as its class name, and the line stands in the detail.</summary>
internal sealed record JUnitCase(
    string Name, string File, TimeSpan Duration, JUnitOutcome Outcome, string Type, string Message, string Detail);
