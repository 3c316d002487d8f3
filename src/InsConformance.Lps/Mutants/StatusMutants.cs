using InsConformance.Identity.Statuses;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults in the four statuses. DMN INS 20 to 27, 32 and 33; contract section 6.4 (1).</summary>
internal static class StatusMutants
{
    /// <summary>Takes what a clerk typed for checked.</summary>
    public static LpsRules CreatedAsValidee(LpsRules conform) => Changes(conform, (before, e, change) =>
        e == IdentityEvent.Creation && before is null ? To(change, IdentityStatus.Validee) : change);

    /// <summary>Takes a return of the service for a control of the identity.</summary>
    public static LpsRules ReturnGivesQualifiee(LpsRules conform) => Changes(conform, (_, e, change) =>
        e == IdentityEvent.InsiReturnAccepted ? To(change, IdentityStatus.Qualifiee) : change);

    /// <summary>Knows one « validated » state only.</summary>
    public static LpsRules ValidationGivesQualifiee(LpsRules conform) => Changes(conform, (_, e, change) =>
        e is IdentityEvent.HighConfidenceValidation or IdentityEvent.AutomaticValidation ? To(change, IdentityStatus.Qualifiee) : change);

    /// <summary>Forgets the control that was made before the return came.</summary>
    public static LpsRules ReturnForgetsControl(LpsRules conform) => Changes(conform, (_, e, change) =>
        e == IdentityEvent.InsiReturnAccepted ? To(change, IdentityStatus.Recuperee) : change);

    /// <summary>Marks the identity and leaves its status.</summary>
    public static LpsRules DouteuseKeepsStatus(LpsRules conform) => Changes(conform, (before, e, change) =>
        e == IdentityEvent.DouteuseSet ? Stays(before!, change) : change);

    /// <summary>Thought of « douteuse » and not of « fictive ».</summary>
    public static LpsRules FictiveKeepsStatus(LpsRules conform) => Changes(conform, (before, e, change) =>
        e == IdentityEvent.FictiveSet ? Stays(before!, change) : change);

    /// <summary>Goes down by one, as after a change of trait.</summary>
    public static LpsRules DouteuseOneStepDown(LpsRules conform) => Changes(conform, (before, e, change) =>
        e == IdentityEvent.DouteuseSet && before!.Status == IdentityStatus.Qualifiee ? To(change, IdentityStatus.Validee) : change);

    /// <summary>Saves the new trait and looks at nothing else.</summary>
    public static LpsRules StrictTraitKeepsStatus(LpsRules conform) => Changes(conform, (before, e, change) =>
        e == IdentityEvent.StrictTraitChanged ? Stays(before!, change) : change);

    /// <summary>Starts all over, the control of the document lost.</summary>
    public static LpsRules StrictTraitGivesProvisoire(LpsRules conform) => Changes(conform, (before, e, change) =>
        e == IdentityEvent.StrictTraitChanged && before!.Status == IdentityStatus.Qualifiee ? To(change, IdentityStatus.Provisoire) : change);

    /// <summary>Takes every name for a strict trait.</summary>
    public static LpsRules UsedNameDemotes(LpsRules conform) => conform.With(rules => rules with
    {
        EventOf = field => field is LockedField.NomUtilise or LockedField.PrenomUtilise ? IdentityEvent.StrictTraitChanged : rules.EventOf(field),
    });

    /// <summary>Lowers the status and leaves the matricule « because it is right all the same ».</summary>
    public static LpsRules DemotionKeepsIns(LpsRules conform) => Changes(conform, (before, e, change) =>
        e is IdentityEvent.DemotionToProvisoire or IdentityEvent.DemotionToValidee ? change with { After = change.After with { HasIns = before!.HasIns } } : change);

    private static LpsRules Changes(LpsRules conform, Func<Situation?, IdentityEvent, SituationChange, SituationChange> replace) =>
        conform.With(rules => rules with { Next = (before, e, options) => replace(before, e, rules.Next(before, e, options)) });

    private static SituationChange To(SituationChange change, IdentityStatus status) =>
        change.Refusal is null ? change with { After = change.After with { Status = status } } : change;

    private static SituationChange Stays(Situation before, SituationChange change) =>
        change.Refusal is null ? change with { After = change.After with { Status = before.Status, HasIns = before.HasIns } } : change;
}
