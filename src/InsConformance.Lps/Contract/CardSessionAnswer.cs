namespace InsConformance.Lps.Contract;

/// <summary>Answer of <c>POST /cards/session</c>: what the user sees. A wrong PIN, a blocked one, no card are outcomes, not errors.</summary>
/// <param name="Outcome">How it ended.</param>
/// <param name="Text">The message as the user reads it.</param>
/// <param name="TriesLeft">Tries left after a wrong PIN; 0 when blocked.</param>
/// <param name="Holder">Whose card it is; only when opened.</param>
/// <param name="Notices">What the user should know, e.g. that INSi does not let this kind of card in; absent means none.</param>
public sealed record CardSessionAnswer(
    CardSessionOutcome Outcome,
    string Text,
    int? TriesLeft = null,
    CardHolderSummary? Holder = null,
    IReadOnlyList<LpsNotice>? Notices = null);
