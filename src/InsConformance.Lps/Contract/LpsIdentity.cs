namespace InsConformance.Lps.Contract;

/// <summary>One identity as the LPS stores it.</summary>
/// <param name="Id">Identifier in the LPS, to put in the routes.</param>
/// <param name="Status">Its status.</param>
/// <param name="Traits">Its traits.</param>
/// <param name="History">Former INS, oldest knowledge of the service kept whole; empty without.</param>
/// <param name="Alerts">What the LPS tells its user about this identity.</param>
/// <param name="Ins">The INS in force, or <see langword="null"/> when none is stored.</param>
/// <param name="StatusHistory">Changes of status, oldest first; <see langword="null"/> when the LPS does not show them (<see cref="LpsCapabilities.StatusHistory"/>).</param>
/// <param name="Attributes">Attributes beside the status; <see langword="null"/> when the LPS has none (<see cref="LpsCapabilities.Attributes"/>).</param>
/// <param name="Proof"><see cref="LpsProofKind.Code"/> of the recorded proof; <see langword="null"/> without (DMN INS 18).</param>
/// <param name="Screen">The identity as its user sees it; <see langword="null"/> when the LPS cannot tell (<see cref="LpsCapabilities.Screen"/>).</param>
/// <param name="HealthData">What was received and put into the record, each as one text; <see langword="null"/> when the LPS receives none (<see cref="LpsCapabilities.HealthData"/>).</param>
public sealed record LpsIdentity(
    string Id,
    LpsIdentityStatus Status,
    LpsTraits Traits,
    IReadOnlyList<LpsIns> History,
    IReadOnlyList<LpsNotice> Alerts,
    LpsIns? Ins = null,
    IReadOnlyList<StatusEntry>? StatusHistory = null,
    IReadOnlyList<LpsAttributeKind>? Attributes = null,
    string? Proof = null,
    IReadOnlyList<ScreenField>? Screen = null,
    IReadOnlyList<string>? HealthData = null);
