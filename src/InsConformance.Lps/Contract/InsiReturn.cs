namespace InsConformance.Lps.Contract;

/// <summary>The identity of a return 00, as the LPS understood it.</summary>
/// <param name="Ins">The INS in force.</param>
/// <param name="History">Former INS.</param>
/// <param name="Traits">The traits.</param>
public sealed record InsiReturn(LpsIns Ins, IReadOnlyList<LpsIns> History, ReturnedTraits Traits);
