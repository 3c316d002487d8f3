namespace InsConformance.Reports.TestCases;

/// <summary>What the formats of other tools can say of a test case. Only <see cref="Passed"/> is good news.</summary>
internal enum TestOutcome
{
    Passed,

    /// <summary>The product under test is not conform.</summary>
    Failed,

    /// <summary>No verdict could be given: the harness, the environment, or a proof that is missing.</summary>
    Error,

    /// <summary>A person must attach the proof.</summary>
    Pending,

    /// <summary>A known non-conformity, or outside what was asked for.</summary>
    Skipped,
}
