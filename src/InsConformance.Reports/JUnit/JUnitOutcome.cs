namespace InsConformance.Reports.JUnit;

/// <summary>What JUnit can say of a test case.</summary>
internal enum JUnitOutcome
{
    Passed,
    Failure,
    Error,
    Skipped,
}
