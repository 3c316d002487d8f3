using InsConformance.Identity.Statuses;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Transmission;

/// <summary>An identity to be printed. What may stand on paper follows from its status, not from what is filled here.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Traits">Its strict traits.</param>
/// <param name="Matricule">Matricule with key, or <see langword="null"/>.</param>
/// <param name="Oid">OID of the matricule, or <see langword="null"/>.</param>
/// <param name="NomUtilise">Used name, or <see langword="null"/>.</param>
/// <param name="PrenomUtilise">Used given name, or <see langword="null"/>.</param>
public sealed record PrintedIdentity(
    IdentityStatus Status,
    StrictTraitsText Traits,
    string? Matricule = null,
    string? Oid = null,
    string? NomUtilise = null,
    string? PrenomUtilise = null);
