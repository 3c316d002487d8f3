namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>POST /identities</c> and of <c>PATCH /identities/{id}/traits</c>.</summary>
/// <param name="Traits">What is typed.</param>
/// <param name="User">Who types, as the audit trail must name them; absent means the LPS's default user.</param>
public sealed record TraitsEntry(TypedTraits Traits, string? User = null);
