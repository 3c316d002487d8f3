namespace InsConformance.Lps.Contract;

/// <summary>One identity as the LPS stores it.</summary>
/// <param name="Id">Identifier in the LPS, to put in the routes.</param>
/// <param name="Status">Its status.</param>
/// <param name="Traits">Its traits.</param>
/// <param name="History">Former INS, oldest knowledge of the service kept whole; empty without.</param>
/// <param name="Alerts">What the LPS tells its user about this identity.</param>
/// <param name="Ins">The INS in force, or <see langword="null"/> when none is stored.</param>
public sealed record LpsIdentity(
    string Id,
    LpsIdentityStatus Status,
    LpsTraits Traits,
    IReadOnlyList<LpsIns> History,
    IReadOnlyList<LpsNotice> Alerts,
    LpsIns? Ins = null);
