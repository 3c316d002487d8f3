namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>POST /identities/{id}/insi/search</c>: what the user sees at the end of the search.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Calls">Number of calls that left for the service.</param>
/// <param name="Text">The message as the user reads it.</param>
/// <param name="CodeCr">Return code of the last useful answer; only when answered.</param>
/// <param name="LibelleCr">Label of that code as returned.</param>
/// <param name="Proposal">Only with code 00.</param>
/// <param name="Fault">Only with a fault.</param>
/// <param name="Refusal">Only when refused before any call, or when a card stopped the search between two calls (outcome failed).</param>
public sealed record SearchOutcome(
    SearchOutcomeKind Outcome,
    int Calls,
    string Text,
    string? CodeCr = null,
    string? LibelleCr = null,
    InsiProposal? Proposal = null,
    FaultReport? Fault = null,
    LpsNotice? Refusal = null);
