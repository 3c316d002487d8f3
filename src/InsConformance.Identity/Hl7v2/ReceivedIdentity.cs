using InsConformance.Identity.Statuses;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Hl7v2;

/// <summary>What a received message says of an identity. Nothing is corrected.</summary>
/// <param name="Event">Trigger event, e.g. <c>A31</c>.</param>
/// <param name="LocalIds">Identifiers other than the INS.</param>
/// <param name="Ins">The INS of PID-3, or <see langword="null"/>; the first one when there are several.</param>
/// <param name="FormerIns">The INS of MRG-1, or <see langword="null"/>.</param>
/// <param name="Traits">Strict traits; the date turned into YYYY-MM-DD.</param>
/// <param name="NomUtilise">Used name, or <see langword="null"/>.</param>
/// <param name="PrenomUtilise">Used given name, or <see langword="null"/>.</param>
/// <param name="Reliability">Codes of PID-32.</param>
public sealed record ReceivedIdentity(
    string Event,
    IReadOnlyList<PamLocalId> LocalIds,
    PamIns? Ins,
    PamIns? FormerIns,
    StrictTraitsText Traits,
    string? NomUtilise,
    string? PrenomUtilise,
    IReadOnlyList<string> Reliability)
{
    /// <summary>
    /// The event that it is for <see cref="StatusMachine"/> when the sender belongs to the same domain (DMN INS 45): VALI with INS is
    /// qualifiée, VALI alone validée, anything else provisoire without INS, whatever PID-3 holds.
    /// </summary>
    /// <param name="options">Default <see cref="PamOptions.Default"/>.</param>
    public IdentityEvent OwnDomainEvent(PamOptions? options = null)
    {
        options ??= PamOptions.Default;
        if (Ins is null && FormerIns is not null && options.DeletionEvents.Contains(Event))
            return IdentityEvent.IncomingInsDeletion;
        if (!Reliability.Contains("VALI") || Reliability.Any(options.DoubtCodes.Contains))
            return IdentityEvent.IncomingOwnDomainUnvalidated;
        return Ins is null ? IdentityEvent.IncomingOwnDomainValidated : IdentityEvent.IncomingOwnDomainQualified;
    }
}
