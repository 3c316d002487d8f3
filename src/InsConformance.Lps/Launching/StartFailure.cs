using InsConformance.Foundation;

namespace InsConformance.Lps.Launching;

/// <summary>Why the child could not start, so that the parent can throw the same exception.</summary>
internal sealed record StartFailure(ExitCode ExitCode, string Code, string Message, string? Cure = null)
{
    public static StartFailure Of(Exception e) => e is InsConformanceException known
        ? new StartFailure(known.ExitCode, known.Code, known.Message, known.Cure)
        : new StartFailure(ExitCode.HarnessBroke, "lps-start-failed", $"the reference LPS could not start: {e.GetType().Name}: {e.Message}");

    public InsConformanceException ToException() => ExitCode switch
    {
        ExitCode.WrongInput => new InputException(Code, null, Message, Cure),
        ExitCode.Blocked => new BlockedException(Code, Message, Cure),
        _ => new HarnessException(Code, Message, Cure),
    };
}
