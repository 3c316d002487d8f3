namespace InsConformance.Foundation;

/// <summary>
/// Base of the project's exceptions: a stable code, what happened, and what to do next.
/// The verdict of an exception that ends a step is its <see cref="Verdict"/>; any other exception type is <see cref="Verdict.Error"/>.
/// </summary>
public abstract class InsConformanceException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">Stable kebab-case code, e.g. <c>port-in-use</c>.</param>
    /// <param name="message">What was being done, what was expected, what came.</param>
    /// <param name="cure">What to do next, or <see langword="null"/> when the message says it.</param>
    /// <param name="inner">The native error, kept.</param>
    protected InsConformanceException(string code, string message, string? cure = null, Exception? inner = null)
        : base(message, inner)
    {
        Code = code;
        Cure = cure;
    }

    /// <summary>Stable kebab-case code of the situation.</summary>
    public string Code { get; }

    /// <summary>What the reader should do next, or <see langword="null"/>.</summary>
    public string? Cure { get; }

    /// <summary>The verdict of a scenario that ends with this exception.</summary>
    public abstract Verdict Verdict { get; }

    /// <summary>The exit code of a command that ends with this exception.</summary>
    public virtual ExitCode ExitCode => ((Verdict?)Verdict).ToExitCode();

    /// <summary>The message on one line with its place and cure, as printed on stderr.</summary>
    public virtual string OneLine => (Cure is null ? Message : $"{Message} -> {Cure}").ReplaceLineEndings(" ");
}
