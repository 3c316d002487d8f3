namespace InsConformance.Lps.Contract;

/// <summary>Body of <c>PUT /identities/{id}/attributes</c>: the attributes that the identity carries from now on.</summary>
/// <param name="Attributes">All of them; empty takes every one away.</param>
/// <param name="User">Who acts, as the audit trail must name them.</param>
public sealed record AttributesCommand(IReadOnlyList<LpsAttributeKind> Attributes, string? User = null);
