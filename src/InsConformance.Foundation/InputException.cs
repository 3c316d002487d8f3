namespace InsConformance.Foundation;

/// <summary>Wrong usage or wrong input: a file, an option or an expression that cannot be used. Exit code 2.</summary>
public sealed class InputException : InsConformanceException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="code">Stable kebab-case code, e.g. <c>feature-syntax</c>.</param>
    /// <param name="place">Where the fault is, or <see langword="null"/> for a command line.</param>
    /// <param name="message">What was expected and what came.</param>
    /// <param name="cure">What to do next.</param>
    /// <param name="inner">The native error, kept.</param>
    public InputException(string code, Place? place, string message, string? cure = null, Exception? inner = null)
        : base(code, message, cure, inner) => Place = place;

    /// <summary>Where the fault is.</summary>
    public Place? Place { get; }

    /// <inheritdoc/>
    public override Verdict Verdict => Verdict.Error;

    /// <inheritdoc/>
    public override ExitCode ExitCode => ExitCode.WrongInput;

    /// <inheritdoc/>
    public override string OneLine => Place is null ? base.OneLine : $"{Place}: {base.OneLine}".ReplaceLineEndings(" ");
}
