namespace InsConformance.Gherkin.Bindings;

/// <summary>The step says that the rest of the scenario cannot be played here. Status skipped; the verdict is blocked, never a pass.</summary>
public sealed class SkipStepException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="reason">Why, in words a reviewer reads (French).</param>
    public SkipStepException(string reason)
        : base(reason)
    {
    }
}
