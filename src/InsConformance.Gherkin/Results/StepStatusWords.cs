namespace InsConformance.Gherkin.Results;

internal static class StepStatusWords
{
    /// <summary>The word of the Cucumber protocol.</summary>
    public static string Word(StepStatus status) => status switch
    {
        StepStatus.Passed => "PASSED",
        StepStatus.Failed => "FAILED",
        StepStatus.Skipped => "SKIPPED",
        StepStatus.Pending => "PENDING",
        StepStatus.Undefined => "UNDEFINED",
        StepStatus.Ambiguous => "AMBIGUOUS",
        _ => "UNKNOWN",
    };

    /// <summary>Reads <see cref="Word"/> back; anything else is unknown.</summary>
    public static StepStatus Parse(string? word) => word switch
    {
        "PASSED" => StepStatus.Passed,
        "FAILED" => StepStatus.Failed,
        "SKIPPED" => StepStatus.Skipped,
        "PENDING" => StepStatus.Pending,
        "UNDEFINED" => StepStatus.Undefined,
        "AMBIGUOUS" => StepStatus.Ambiguous,
        _ => StepStatus.Unknown,
    };
}
