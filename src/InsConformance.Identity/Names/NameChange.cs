namespace InsConformance.Identity.Names;

/// <summary>One change made by a normalisation, for the audit trail. Neighbouring changes of one kind are reported together.</summary>
/// <param name="Kind">What was done.</param>
/// <param name="Position">Zero-based index in the text that was typed.</param>
/// <param name="From">The characters as typed.</param>
/// <param name="To">What replaces them; empty when they were left out.</param>
public sealed record NameChange(NameChangeKind Kind, int Position, string From, string To);
