using InsConformance.Identity.Attributes;

namespace InsConformance.Identity.Statuses;

/// <summary>One event on a known identity, and the few things a rule can make of it.</summary>
internal readonly record struct Step(IdentityState State, IdentityEvent Event)
{
    public bool IsBlocked => AttributeRules.ForceProvisoire(State.Attributes);

    public StatusChange Refuse(StatusRefusal refusal, string source, bool worklist = false) =>
        new(State, Event, State, State.HasIns ? InsEffect.Kept : InsEffect.None, worklist, refusal, source);

    public StatusChange Stay(string source, bool worklist = false) =>
        new(State, Event, State, State.HasIns ? InsEffect.Kept : InsEffect.None, worklist, null, source);

    public StatusChange Raise(IdentityStatus status, InsEffect ins, string source) => Reach(status, ins, State.Attributes, false, source);

    /// <summary>Another status, without the INS there may have been (DMN INS 33).</summary>
    public StatusChange Lower(IdentityStatus status, string source, bool worklist = false) =>
        Reach(status, Gone, State.Attributes, worklist, source);

    public StatusChange With(IdentityAttributes attributes) => AttributeRules.ForceProvisoire(attributes)
        ? Reach(IdentityStatus.Provisoire, Gone, attributes, false, "DMN INS 27, EXI ID 26")
        : Reach(State.Status, State.HasIns ? InsEffect.Kept : InsEffect.None, attributes, false, "EXI ID 24");

    /// <summary>Taking an attribute away gives nothing back [INF].</summary>
    public StatusChange Without(IdentityAttributes removed) =>
        Reach(State.Status, State.HasIns ? InsEffect.Kept : InsEffect.None, State.Attributes & ~removed, false, "EXI ID 24 [INF]");

    private InsEffect Gone => State.HasIns ? InsEffect.Invalidated : InsEffect.None;

    private StatusChange Reach(IdentityStatus status, InsEffect ins, IdentityAttributes attributes, bool worklist, string source)
    {
        var hasIns = ins switch
        {
            InsEffect.Set => true,
            InsEffect.Invalidated => false,
            _ => State.HasIns,
        };
        return new(State, Event, IdentityState.Reached(status, hasIns, attributes), ins, worklist, null, source);
    }
}
