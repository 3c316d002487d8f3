using InsConformance.Identity.Attributes;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Hl7v2;

/// <summary>An identity to be sent. What may leave follows from its status, not from what is filled here.</summary>
/// <param name="LocalIds">Identifiers of the sender, at least one.</param>
/// <param name="Status">Its status.</param>
/// <param name="Traits">Its strict traits.</param>
public sealed record PamIdentity(IReadOnlyList<PamLocalId> LocalIds, IdentityStatus Status, StrictTraitsText Traits)
{
    /// <summary>Its attributes.</summary>
    public IdentityAttributes Attributes { get; init; }

    /// <summary>Matricule with key, 15 characters.</summary>
    public string? Matricule { get; init; }

    /// <summary>OID of the matricule.</summary>
    public string? Oid { get; init; }

    /// <summary>Used name.</summary>
    public string? NomUtilise { get; init; }

    /// <summary>Used given name.</summary>
    public string? PrenomUtilise { get; init; }

    /// <summary>How the identity was collected, ZFD-5.</summary>
    public string? CollectionMode { get; init; }

    /// <summary>Day of the INSi answer, ZFD-6.</summary>
    public DateOnly? InsiDate { get; init; }

    /// <summary>Kind of identity proof, ZFD-7.</summary>
    public string? Proof { get; init; }

    /// <summary>Last day of validity of the proof, ZFD-8.</summary>
    public DateOnly? ProofEnd { get; init; }
}
