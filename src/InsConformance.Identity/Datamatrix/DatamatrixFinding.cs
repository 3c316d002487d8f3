namespace InsConformance.Identity.Datamatrix;

/// <summary>One remark on a payload.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Severity">Error, or warning.</param>
/// <param name="Message">In French, for QA; positions inside it count from 1.</param>
/// <param name="Position">Zero-based index in the payload; its length when something is missing at the end.</param>
/// <param name="Length">How many characters are at fault; 0 when something is missing.</param>
/// <param name="Field">Id of the field, or <see langword="null"/>.</param>
/// <param name="Detail">The rule of the trait, for <see cref="DatamatrixFindingCode.FieldContent"/> and <see cref="DatamatrixFindingCode.Incoherent"/>.</param>
public sealed record DatamatrixFinding(
    DatamatrixFindingCode Code,
    FindingSeverity Severity,
    string Message,
    int Position,
    int Length,
    string? Field = null,
    IdentityErrorCode? Detail = null)
{
    /// <summary>Place and message.</summary>
    public override string ToString() => $"{(Field is null ? "" : Field + ", ")}position {Position + 1} : {Message}";
}
