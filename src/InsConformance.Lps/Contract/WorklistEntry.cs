namespace InsConformance.Lps.Contract;

/// <summary>Something that a person must look at (Ségur va1.08 and va1.12).</summary>
/// <param name="At">Since when, on the LPS's clock.</param>
/// <param name="Text">What the user reads.</param>
/// <param name="IdentityId">The identity concerned; absent without one.</param>
public sealed record WorklistEntry(DateTimeOffset At, string Text, string? IdentityId = null);
