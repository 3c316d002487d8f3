namespace InsConformance.Identity.Hl7v2;

/// <summary>One remark on a message.</summary>
/// <param name="Code">The rule.</param>
/// <param name="Severity">Error, or warning.</param>
/// <param name="Message">In French, for QA.</param>
/// <param name="Place">Where.</param>
/// <param name="Detail">The rule of the trait, for <see cref="Hl7FindingCode.Content"/>.</param>
public sealed record Hl7Finding(Hl7FindingCode Code, FindingSeverity Severity, string Message, Hl7Place Place, IdentityErrorCode? Detail = null)
{
    /// <summary>Place and message.</summary>
    public override string ToString() => $"{Place} : {Message}";
}
