namespace InsConformance.Insi.Exchanges;

/// <summary>The words of <see cref="AnswerSource"/> in JSON, metrics and logs.</summary>
public static class AnswerSourceWords
{
    /// <summary>e.g. <c>fault-plan</c>.</summary>
    public static string Word(this AnswerSource source) => source switch
    {
        AnswerSource.Mock => "mock",
        AnswerSource.Stub => "stub",
        AnswerSource.FaultPlan => "fault-plan",
        AnswerSource.CndaFile => "cnda-file",
        AnswerSource.Forward => "forward",
        AnswerSource.ForwardFailed => "forward-failed",
        AnswerSource.Replay => "replay",
        _ => throw new ArgumentOutOfRangeException(nameof(source), source, null),
    };
}
