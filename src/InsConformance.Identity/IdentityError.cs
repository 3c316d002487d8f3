using InsConformance.Identity.Traits;

namespace InsConformance.Identity;

/// <summary>One broken rule, with its place in the text that was given.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Message">The rule and what came, in French, for QA; positions inside the message count from 1.</param>
/// <param name="Position">Zero-based index of the first UTF-16 unit at fault; the length of the text when something is missing at its end.</param>
/// <param name="Length">How many UTF-16 units are at fault; 0 when something is missing.</param>
/// <param name="Expected">What should stand there, when only one thing can; else <see langword="null"/>.</param>
/// <param name="Trait">The trait at fault when several were read together; else <see langword="null"/>.</param>
public sealed record IdentityError(
    IdentityErrorCode Code,
    string Message,
    int Position,
    int Length,
    string? Expected = null,
    Trait? Trait = null)
{
    /// <summary>The message, after the name of the trait when there is one.</summary>
    public override string ToString() => Trait is { } trait ? $"{trait} : {Message}" : Message;
}
