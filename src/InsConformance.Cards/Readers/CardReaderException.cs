using InsConformance.Foundation;

namespace InsConformance.Cards.Readers;

/// <summary>A reader or its card did not do what was asked. Verdict blocked, unless a scenario expected it and caught it.</summary>
public sealed class CardReaderException : InsConformanceException
{
    /// <summary>Creates the exception.</summary>
    /// <param name="failure">What happened.</param>
    /// <param name="message">What was being done, with which reader, and what came.</param>
    /// <param name="cure">What to do next.</param>
    /// <param name="nativeCode">The operating system's code, e.g. 0x80100069; <see langword="null"/> when it gave none.</param>
    /// <param name="inner">The cause, kept.</param>
    public CardReaderException(CardFailure failure, string message, string? cure = null, uint? nativeCode = null, Exception? inner = null)
        : base(CodeOf(failure), message, cure, inner)
    {
        Failure = failure;
        NativeCode = nativeCode;
    }

    /// <summary>What happened.</summary>
    public CardFailure Failure { get; }

    /// <summary>The operating system's code, if it gave one.</summary>
    public uint? NativeCode { get; }

    /// <inheritdoc/>
    public override Verdict Verdict => Verdict.Blocked;

    /// <summary>e.g. <c>card-removed</c>.</summary>
    private static string CodeOf(CardFailure failure) =>
        string.Concat(failure.ToString().Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
