using InsConformance.Identity.Attributes;

namespace InsConformance.Identity.Statuses;

/// <summary>
/// The status of an identity after each event: requirements 4.2, one line of it for each line here. Where the sources are silent the
/// cautious reading is taken and marked [INF]: nothing rises, and a person is asked. Thread-safe.
/// </summary>
public static class StatusMachine
{
    /// <summary>Plays one event.</summary>
    /// <param name="state">The identity, or <see langword="null"/> when it is unknown here.</param>
    /// <param name="identityEvent">What happens.</param>
    /// <param name="options">Default <see cref="StatusOptions.Default"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">No such event.</exception>
    public static StatusChange Apply(IdentityState? state, IdentityEvent identityEvent, StatusOptions? options = null)
    {
        options ??= StatusOptions.Default;
        return state is null
            ? IncomingRules.Unknown(identityEvent)
            : IncomingRules.Known(state, identityEvent, options) ?? Local(new Step(state, identityEvent), options);
    }

    private static StatusChange Local(Step step, StatusOptions options) => step.Event switch
    {
        IdentityEvent.Creation => step.Refuse(StatusRefusal.AlreadyCreated, "DMN INS 22"),
        IdentityEvent.InsiReturnAccepted => step.IsBlocked ? step.Refuse(StatusRefusal.BlockedByAttribute, "DMN INS 28") : InsiReturn(step),
        IdentityEvent.HighConfidenceValidation => Validation(step),
        IdentityEvent.AutomaticValidation => options.AutomaticValidation ? Validation(step) : step.Refuse(StatusRefusal.AutomaticValidationOff, "DMN INS 21"),
        IdentityEvent.StrictTraitChanged => StrictTrait(step),
        IdentityEvent.FirstGivenNameChanged => step.Stay("DMN INS 14 [INF]"),
        IdentityEvent.ComplementaryTraitChanged => step.Stay("DMN INS 31, 32"),
        IdentityEvent.HomonymeSet => Attribute(step, IdentityAttributes.Homonyme, options),
        IdentityEvent.DouteuseSet => Attribute(step, IdentityAttributes.Douteuse, options),
        IdentityEvent.FictiveSet => Attribute(step, IdentityAttributes.Fictive, options),
        IdentityEvent.HomonymeRemoved => step.Without(IdentityAttributes.Homonyme),
        IdentityEvent.DouteuseRemoved => step.Without(IdentityAttributes.Douteuse),
        IdentityEvent.FictiveRemoved => step.Without(IdentityAttributes.Fictive),
        IdentityEvent.VerificationConfirmed => step.State.HasIns ? step.Stay("Ségur va1.06") : step.Refuse(StatusRefusal.NoIns, "[INF]"),
        IdentityEvent.VerificationDenied => step.State.HasIns
            ? step.Lower(IdentityStatus.Provisoire, "Ségur va1.08", worklist: true)
            : step.Refuse(StatusRefusal.NoIns, "[INF]"),
        IdentityEvent.DemotionToProvisoire => step.State.Status == IdentityStatus.Provisoire
            ? step.Refuse(StatusRefusal.NotAbove, "[INF]")
            : step.Lower(IdentityStatus.Provisoire, "DMN INS 33"),
        IdentityEvent.DemotionToValidee => step.State.Status == IdentityStatus.Qualifiee
            ? step.Lower(IdentityStatus.Validee, "DMN INS 33")
            : step.Refuse(StatusRefusal.NotAbove, "[INF]"),
        _ => throw new ArgumentOutOfRangeException(nameof(step), step.Event, "no such event"),
    };

    private static StatusChange InsiReturn(Step step) => step.State.Status switch
    {
        IdentityStatus.Provisoire => step.Raise(IdentityStatus.Recuperee, InsEffect.Set, "DMN INS 23"),
        IdentityStatus.Validee => step.Raise(IdentityStatus.Qualifiee, InsEffect.Set, "DMN INS 25"),
        var same => step.Raise(same, InsEffect.Set, "DMN INS 13 [INF]"),
    };

    private static StatusChange Validation(Step step)
    {
        if (step.IsBlocked)
            return step.Refuse(StatusRefusal.BlockedByAttribute, "DMN INS 27");
        return step.State.Status switch
        {
            IdentityStatus.Provisoire => step.Raise(IdentityStatus.Validee, InsEffect.None, "DMN INS 24"),
            IdentityStatus.Recuperee => step.Raise(IdentityStatus.Qualifiee, InsEffect.Kept, "DMN INS 25"),
            _ => step.Stay("[INF]"),
        };
    }

    private static StatusChange StrictTrait(Step step) => step.State.Status switch
    {
        IdentityStatus.Recuperee => step.Lower(IdentityStatus.Provisoire, "DMN INS 32"),
        IdentityStatus.Qualifiee => step.Lower(IdentityStatus.Validee, "DMN INS 32"),
        _ => step.Stay("[INF]"),
    };

    private static StatusChange Attribute(Step step, IdentityAttributes added, StatusOptions options)
    {
        var attributes = step.State.Attributes | added;
        return AttributeRules.MayCombine(attributes, options.Attributes)
            ? step.With(attributes)
            : step.Refuse(StatusRefusal.AttributesNotCombinable, "EXI ID 24");
    }
}
