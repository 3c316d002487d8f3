using InsConformance.Identity.Statuses;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults in what is taken of received identities. DMN INS 35 and 45, Ségur va1.01, va1.04 to va1.13.</summary>
internal static class ReceptionMutants
{
    /// <summary>Reads PID-3 and not PID-32.</summary>
    public static LpsRules InsKeptWithoutVali(LpsRules conform) => Takes(conform, rules => rules with
    {
        OwnDomain = received => received.Ins is null ? rules.OwnDomain(received) : IdentityEvent.IncomingOwnDomainQualified,
    });

    /// <summary>Reads PID-32 and not PID-3.</summary>
    public static LpsRules ValiTakenAsValidee(LpsRules conform) => Takes(conform, rules => rules with
    {
        OwnDomain = received => rules.OwnDomain(received) is IdentityEvent.IncomingOwnDomainQualified ? IdentityEvent.IncomingOwnDomainValidated : rules.OwnDomain(received),
    });

    /// <summary>Takes what a message lacks for what it leaves as it is.</summary>
    public static LpsRules DeletionIgnored(LpsRules conform) => Takes(conform, rules => rules with
    {
        OwnDomain = received => rules.OwnDomain(received) is IdentityEvent.IncomingInsDeletion ? IdentityEvent.IncomingOwnDomainQualified : rules.OwnDomain(received),
    });

    /// <summary>Believes whoever sends.</summary>
    public static LpsRules ForeignInsNotVerified(LpsRules conform) => Takes(conform, rules => rules with { Verifies = _ => false });

    /// <summary>Verifies each message, whatever is known here.</summary>
    public static LpsRules VerifiesWhatIsKnown(LpsRules conform) => Takes(conform, rules => rules with { Verifies = _ => true });

    /// <summary>Takes the control that the sender made for one's own.</summary>
    public static LpsRules ConfirmedAsQualifiee(LpsRules conform) => Leads(conform, (before, e, change) =>
        e == IdentityEvent.IncomingOtherDomainConfirmed && before is null ? change with { After = change.After with { Status = IdentityStatus.Qualifiee } } : change);

    /// <summary>Keeps the INS that was not confirmed, « to look at it later ».</summary>
    public static LpsRules KoCreatesWithIns(LpsRules conform) => Leads(conform, (before, e, change) =>
        e == IdentityEvent.IncomingOtherDomainDenied && before is null ? change with { After = change.After with { Status = IdentityStatus.Recuperee, HasIns = true } } : change);

    /// <summary>Writes the traits before the answer is there.</summary>
    public static LpsRules KoUpdatesKnown(LpsRules conform) => Takes(conform, rules => rules with
    {
        ReplacesTraits = e => e == IdentityEvent.IncomingOtherDomainDenied || rules.ReplacesTraits(e),
    });

    /// <summary>Finds the record by its traits and puts the result into it.</summary>
    public static LpsRules KoTakesHealthData(LpsRules conform) => Takes(conform, rules => rules with { TakesHealthData = _ => true });

    /// <summary>Writes a log line that nobody reads.</summary>
    public static LpsRules KoNotListed(LpsRules conform) => Takes(conform, rules => rules with { Lists = _ => false });

    /// <summary>Shows the answer of the verification and does nothing with it.</summary>
    public static LpsRules VerificationKoKeepsIns(LpsRules conform) => Leads(conform, (before, e, change) =>
        e == IdentityEvent.VerificationDenied && before is not null ? new SituationChange(before, null, change.IsWorklistDue) : change);

    /// <summary>Goes down one step, as for a trait changed here.</summary>
    public static LpsRules VerificationKoGivesValidee(LpsRules conform) => Leads(conform, (before, e, change) =>
        e == IdentityEvent.VerificationDenied && before is { Status: IdentityStatus.Qualifiee } ? change with { After = change.After with { Status = IdentityStatus.Validee } } : change);

    /// <summary>Keeps the table of contracts and does not look at it.</summary>
    public static LpsRules ContractIgnored(LpsRules conform) => Takes(conform, rules => rules with { Trusts = _ => false });

    /// <summary>Takes every partner for a trusted one.</summary>
    public static LpsRules EverybodyTrusted(LpsRules conform) => Takes(conform, rules => rules with { Trusts = _ => true });

    /// <summary>Has the naming rules in the entry form alone.</summary>
    public static LpsRules ReceivedNamesAsTheyAre(LpsRules conform) => Takes(conform, rules => rules with
    {
        Kept = (written, raw) => written with { NomNaissance = raw.NomNaissance ?? written.NomNaissance },
    });

    private static LpsRules Takes(LpsRules conform, Func<ExchangeRules, ExchangeRules> replace) => conform with { Exchange = replace(conform.Exchange) };

    private static LpsRules Leads(LpsRules conform, Func<Situation?, IdentityEvent, SituationChange, SituationChange> replace) =>
        conform.With(rules => rules with { Next = (before, e, options) => replace(before, e, rules.Next(before, e, options)) });
}
