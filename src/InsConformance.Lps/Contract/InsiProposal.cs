namespace InsConformance.Lps.Contract;

/// <summary>What the LPS shows to its user after a return 00, before acceptance.</summary>
/// <param name="Returned">The identity of the return.</param>
/// <param name="Importable">Whether the user may accept it (DMN INS 15 and 16).</param>
/// <param name="Notices">Why not, or what to look at before accepting.</param>
public sealed record InsiProposal(InsiReturn Returned, bool Importable, IReadOnlyList<LpsNotice> Notices);
