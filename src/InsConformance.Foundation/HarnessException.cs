namespace InsConformance.Foundation;

/// <summary>The harness itself broke or was used against its own contract. Verdict error, exit code 4.</summary>
public sealed class HarnessException : InsConformanceException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">Stable kebab-case code.</param>
    /// <param name="message">What was being done, what was expected, what came.</param>
    /// <param name="cure">What to do next.</param>
    /// <param name="inner">The native error, kept.</param>
    public HarnessException(string code, string message, string? cure = null, Exception? inner = null)
        : base(code, message, cure, inner)
    {
    }

    /// <inheritdoc/>
    public override Verdict Verdict => Verdict.Error;
}
