namespace InsConformance.Identity.Statuses;

/// <summary>Identities received from elsewhere: requirements 4.2, lower half.</summary>
internal static class IncomingRules
{
    /// <summary>The event on an identity that is unknown here: created, received, or refused.</summary>
    public static StatusChange Unknown(IdentityEvent identityEvent) => identityEvent switch
    {
        IdentityEvent.Creation => Create(identityEvent, IdentityStatus.Provisoire, "DMN INS 22"),
        IdentityEvent.IncomingOwnDomainQualified => Create(identityEvent, IdentityStatus.Qualifiee, "DMN INS 45.1, Guide V3 2.2.2"),
        IdentityEvent.IncomingOwnDomainValidated => Create(identityEvent, IdentityStatus.Validee, "Guide V3 2.2.2 [INF]"),
        IdentityEvent.IncomingOwnDomainUnvalidated => Create(identityEvent, IdentityStatus.Provisoire, "DMN INS 45.2"),
        IdentityEvent.IncomingOtherDomainWithoutIns => Create(identityEvent, IdentityStatus.Provisoire, "DMN INS 22 [INF]"),
        IdentityEvent.IncomingOtherDomainConfirmed => Create(identityEvent, IdentityStatus.Recuperee, "DMN INS 35"),
        IdentityEvent.IncomingOtherDomainDenied => Create(identityEvent, IdentityStatus.Provisoire, "Ségur va1.05, va1.12", worklist: true),
        IdentityEvent.IncomingTrustedSender => Create(identityEvent, IdentityStatus.Qualifiee, "Ségur va1.04"),
        _ when Enum.IsDefined(identityEvent) => new(null, identityEvent, null, InsEffect.None, false, StatusRefusal.NoIdentity, "[INF]"),
        _ => throw new ArgumentOutOfRangeException(nameof(identityEvent), identityEvent, "no such event"),
    };

    /// <summary>The event on an identity known here, or <see langword="null"/> when it is not an incoming one.</summary>
    public static StatusChange? Known(IdentityState state, IdentityEvent identityEvent, StatusOptions options)
    {
        var step = new Step(state, identityEvent);
        return identityEvent switch
        {
            IdentityEvent.IncomingOwnDomainQualified => Unless(step, s => s.Raise(IdentityStatus.Qualifiee, InsEffect.Set, "DMN INS 45.1, Guide V3 2.2.2")),
            IdentityEvent.IncomingOwnDomainValidated => Unless(step, s => s.Lower(IdentityStatus.Validee, "Guide V3 2.2.2 [INF]")),
            IdentityEvent.IncomingOwnDomainUnvalidated => step.Lower(IdentityStatus.Provisoire, "DMN INS 45.2, INS 33 [INF]"),
            IdentityEvent.IncomingInsDeletion => Deletion(step),
            IdentityEvent.IncomingOtherDomainWithoutIns => step.Stay("[INF]"),
            IdentityEvent.IncomingOtherDomainConfirmed => Confirmed(step, options),
            IdentityEvent.IncomingOtherDomainDenied => step.Stay("Ségur va1.07, va1.12", worklist: true),
            IdentityEvent.IncomingTrustedSender => Unless(step, s => s.Raise(IdentityStatus.Qualifiee, InsEffect.Set, "Ségur va1.04 [INF]")),
            _ => null,
        };
    }

    /// <summary>The local attribute wins over what another system says, and a person is told [INF].</summary>
    private static StatusChange Unless(Step step, Func<Step, StatusChange> rule) =>
        step.IsBlocked ? step.Refuse(StatusRefusal.BlockedByAttribute, "DMN INS 27 [INF]", worklist: true) : rule(step);

    private static StatusChange Deletion(Step step) => step.State.Status switch
    {
        IdentityStatus.Qualifiee => step.Lower(IdentityStatus.Validee, "DMN INS 45.3, INS 33"),
        IdentityStatus.Recuperee => step.Lower(IdentityStatus.Provisoire, "DMN INS 45.3, INS 33"),
        _ => step.Stay("DMN INS 45.3"),
    };

    private static StatusChange Confirmed(Step step, StatusOptions options)
    {
        if (step.State.HasIns)
            return step.Stay("Ségur va1.11");
        if (!options.ConfirmedIncomingRaisesKnown)
            return step.Stay("[INF]", worklist: true);
        return Unless(
            step,
            s => s.Raise(s.State.Status == IdentityStatus.Validee ? IdentityStatus.Qualifiee : IdentityStatus.Recuperee, InsEffect.Set, "DMN INS 35 [INF]"));
    }

    private static StatusChange Create(IdentityEvent identityEvent, IdentityStatus status, string source, bool worklist = false) => new(
        null,
        identityEvent,
        IdentityState.Reached(status, status.HoldsIns(), IdentityState.Created.Attributes),
        status.HoldsIns() ? InsEffect.Set : InsEffect.None,
        worklist,
        null,
        source);
}
