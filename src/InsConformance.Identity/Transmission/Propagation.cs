using InsConformance.Identity.Statuses;

namespace InsConformance.Identity.Transmission;

/// <summary>Which HL7 v2 event tells the other systems of a change: requirements 6.2 (Ségur va1.60). Thread-safe.</summary>
public static class Propagation
{
    /// <summary>The event of a change of patient data.</summary>
    public const string PatientUpdate = "A31";

    /// <summary>The event of a change of patient identifier.</summary>
    public const string IdentifierChange = "A47";

    /// <summary>
    /// The least that must be sent after <paramref name="change"/>: A47 when a qualifiée identity loses its INS, the only status whose INS
    /// others hold; A31 for any other change of an identity; nothing for a refused event or an identity that did not exist before.
    /// Which A31 must go beside the A47 is not public [INF]: sending both is right too.
    /// </summary>
    public static string? EventFor(StatusChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        if (!change.IsAccepted || change.From is not { } from)
            return null;
        if (from.Status == IdentityStatus.Qualifiee && change.Ins == InsEffect.Invalidated)
            return IdentifierChange;
        return change.From != change.To || change.Ins == InsEffect.Set || IsTraitChange(change.Event) ? PatientUpdate : null;
    }

    private static bool IsTraitChange(IdentityEvent identityEvent) =>
        identityEvent is IdentityEvent.StrictTraitChanged or IdentityEvent.FirstGivenNameChanged or IdentityEvent.ComplementaryTraitChanged;
}
