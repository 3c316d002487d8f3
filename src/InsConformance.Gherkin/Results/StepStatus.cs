namespace InsConformance.Gherkin.Results;

/// <summary>The status of a step in the Cucumber protocol. Only <see cref="Passed"/> is a pass.</summary>
public enum StepStatus
{
    /// <summary>The step ran to its end.</summary>
    Passed,

    /// <summary>The step threw or ran out of time.</summary>
    Failed,

    /// <summary>The step was not run, because an earlier one did not pass or because it asked to be skipped.</summary>
    Skipped,

    /// <summary>The step says that it is not done yet, or needs a person.</summary>
    Pending,

    /// <summary>No binding matches.</summary>
    Undefined,

    /// <summary>Several bindings match.</summary>
    Ambiguous,

    /// <summary>Nothing was recorded: the run was cut.</summary>
    Unknown,
}
