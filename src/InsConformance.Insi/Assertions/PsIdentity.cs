namespace InsConformance.Insi.Assertions;

/// <summary>A professional who is let in. Contract section 2.6.</summary>
/// <param name="NameQualifier"><c>CPS</c> or <c>PSC</c>.</param>
/// <param name="NameId">National id: CN of the card.</param>
/// <param name="IssueInstant">When the assertion was made.</param>
/// <param name="CardKind">e.g. <c>CPS</c>, <c>CPE</c>; <see langword="null"/> with Pro Santé Connect.</param>
/// <param name="Attributes">Values by the name of the official card sample, whatever the spelling received.</param>
public sealed record PsIdentity(
    string NameQualifier, string NameId, DateTimeOffset IssueInstant, string? CardKind, IReadOnlyDictionary<string, string> Attributes);
