namespace InsConformance.Identity.Hl7v2;

/// <summary>A message, as far as it could be read, and what is wrong with its writing.</summary>
/// <param name="Message">The message, or <see langword="null"/> when it has no usable MSH.</param>
/// <param name="Findings">Errors and warnings in text order.</param>
public sealed record Hl7Reading(Hl7Message? Message, IReadOnlyList<Hl7Finding> Findings)
{
    /// <summary>Whether it was read without error; warnings may remain.</summary>
    public bool IsWellFormed => Message is not null && Findings.All(f => f.Severity != FindingSeverity.Error);
}
