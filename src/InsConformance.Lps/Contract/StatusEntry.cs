namespace InsConformance.Lps.Contract;

/// <summary>One change of status as the LPS keeps it (DMN INS 26).</summary>
/// <param name="To">The status since then.</param>
/// <param name="At">When, on the LPS's clock.</param>
/// <param name="User">Who made it.</param>
/// <param name="From">The status before; absent for the creation, which an LPS may list or not.</param>
public sealed record StatusEntry(LpsIdentityStatus To, DateTimeOffset At, string User, LpsIdentityStatus? From = null);
