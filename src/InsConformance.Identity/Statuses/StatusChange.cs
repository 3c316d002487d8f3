namespace InsConformance.Identity.Statuses;

/// <summary>What one event did to an identity.</summary>
/// <param name="From">The state before, or <see langword="null"/> when there was no identity.</param>
/// <param name="Event">What happened.</param>
/// <param name="To">The state after; <see langword="null"/> only when there was none and none was created.</param>
/// <param name="Ins">What becomes of matricule and OID.</param>
/// <param name="IsWorklistDue">Whether a person must look at it: an entry in the worklist is due (Ségur va1.08, va1.12).</param>
/// <param name="Refusal">Why nothing changed, or <see langword="null"/> when the event was taken.</param>
/// <param name="Source">The rule, e.g. <c>DMN INS 23</c>; <c>[INF]</c> where the sources are silent.</param>
public sealed record StatusChange(
    IdentityState? From,
    IdentityEvent Event,
    IdentityState? To,
    InsEffect Ins,
    bool IsWorklistDue,
    StatusRefusal? Refusal,
    string Source)
{
    /// <summary>Whether the event was taken.</summary>
    public bool IsAccepted => Refusal is null;

    /// <summary>Whether the status is another: then a history entry with former status, date and author is due (DMN INS 26).</summary>
    public bool IsStatusChanged => From?.Status != To?.Status;
}
