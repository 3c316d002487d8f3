using InsConformance.Foundation;

namespace InsConformance.Gherkin.Results;

/// <summary>One played step, as read back from the messages of a run.</summary>
/// <param name="Keyword">Keyword as written, e.g. <c>Quand</c>; empty for a hook.</param>
/// <param name="Text">Text as played, with the values of the example row.</param>
/// <param name="Line">One-based line in the feature file; 0 for a hook.</param>
/// <param name="Argument">Doc string or data table as readable text, or <see langword="null"/>.</param>
/// <param name="Status">Status in the Cucumber protocol.</param>
/// <param name="Verdict">Verdict of the step; <see langword="null"/> when it was skipped because of an earlier step.</param>
/// <param name="Duration">Real time.</param>
/// <param name="Problem">Why it did not pass.</param>
/// <param name="Attachments">Attached while this step ran.</param>
public sealed record StepRecord(
    string Keyword,
    string Text,
    int Line,
    string? Argument,
    StepStatus Status,
    Verdict? Verdict,
    TimeSpan Duration,
    StepProblem? Problem,
    IReadOnlyList<AttachmentRecord> Attachments)
{
    /// <summary>Start on the run's clock; <see langword="null"/> when it is not known.</summary>
    public DateTimeOffset? Started { get; init; }

    /// <summary>Whether it states what must come out (<c>Alors</c>, and what follows it).</summary>
    public bool IsOutcome { get; init; }
}
