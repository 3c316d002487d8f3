namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>PUT /users/{login}</c>: what that user may do from now on.</summary>
/// <param name="Rights">Every right they have. A user whom nobody set has all but <see cref="LpsRight.LockedTraits"/>.</param>
public sealed record UserRights(IReadOnlyList<LpsRight> Rights);
