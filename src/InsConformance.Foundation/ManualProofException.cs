namespace InsConformance.Foundation;

/// <summary>What follows cannot be shown by the harness: a person must attach a proof or answer. Verdict manual.</summary>
public sealed class ManualProofException : InsConformanceException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What could not be shown, and why (e.g. the LPS declares no such capability).</param>
    /// <param name="instructions">What the person must produce.</param>
    public ManualProofException(string message, string instructions)
        : base("manual-proof", message, instructions)
    {
    }

    /// <inheritdoc/>
    public override Verdict Verdict => Verdict.Manual;
}
