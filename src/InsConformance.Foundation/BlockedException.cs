namespace InsConformance.Foundation;

/// <summary>The environment lacks something: a port, a service, a card, a reader. Verdict blocked, exit code 3.</summary>
public sealed class BlockedException : InsConformanceException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">Stable kebab-case code, e.g. <c>port-in-use</c>.</param>
    /// <param name="message">What was being done and what is missing.</param>
    /// <param name="cure">The command or act that mends it.</param>
    /// <param name="inner">The native error, kept.</param>
    public BlockedException(string code, string message, string? cure = null, Exception? inner = null)
        : base(code, message, cure, inner)
    {
    }

    /// <inheritdoc/>
    public override Verdict Verdict => Verdict.Blocked;
}
