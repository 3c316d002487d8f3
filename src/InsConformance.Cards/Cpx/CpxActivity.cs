namespace InsConformance.Cards.Cpx;

/// <summary>One activity of the holder (CPS_ACTIVITY_nn_PS, template EE), readable after the PIN. Cards study section 3.5 [M].</summary>
/// <param name="Mode">Mode of exercise, table G17: 0 libéral, 1 salarié, 4 remplaçant, 7 non rétribué.</param>
/// <param name="RaisonSociale">Name of the structure, if any.</param>
/// <param name="StructIdNat">National id of the structure with its type digit, if any.</param>
/// <param name="Sector">Sector, table R02, e.g. <c>SA07</c>.</param>
public sealed record CpxActivity(byte Mode, string? RaisonSociale, string? StructIdNat, string? Sector);
