using InsConformance.Identity.Statuses;
using InsConformance.Identity.Transmission;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults in what is sent to partners and in the trace of exchanges. DMN INS 34 and 41, Ségur va1.46, va1.59 to va1.61.</summary>
internal static class EmissionMutants
{
    /// <summary>Sends the INS whenever there is one.</summary>
    public static LpsRules RecupereeSentWithIns(LpsRules conform) => conform with
    {
        Exchange = conform.Exchange with { SentAs = status => status == IdentityStatus.Recuperee ? IdentityStatus.Qualifiee : status },
    };

    /// <summary>Has a PID segment from before the INS.</summary>
    public static LpsRules InsNeverSent(LpsRules conform) => conform with
    {
        Exchange = conform.Exchange with { SentAs = status => status == IdentityStatus.Qualifiee ? IdentityStatus.Validee : status },
    };

    /// <summary>Knows no change of identifier.</summary>
    public static LpsRules LossNotPropagated(LpsRules conform) => Sends(conform, (_, _, messages) => [.. messages.Where(m => m != Propagation.IdentifierChange)]);

    /// <summary>Tells of strict traits alone.</summary>
    public static LpsRules UsedNameNotPropagated(LpsRules conform) => Sends(conform, (before, after, messages) =>
        before.Status == after.Status && before.Traits with { NomUtilise = after.Traits.NomUtilise } == after.Traits ? [] : messages);

    /// <summary>Tells of changes of status, not of the traits behind them.</summary>
    public static LpsRules TraitChangeNotPropagated(LpsRules conform) => Sends(conform, (before, after, messages) =>
        before.Traits.NomNaissance != after.Traits.NomNaissance ? [.. messages.Where(m => m != Propagation.PatientUpdate)] : messages);

    /// <summary>Traces what one sends; what comes is in the interface engine's files.</summary>
    public static LpsRules ReceptionsNotTraced(LpsRules conform) => Traces(conform, entry => entry.Event == AuditEvent.DataReceived ? null : entry);

    /// <summary>Traces that a message left, not for whom.</summary>
    public static LpsRules RecipientNotTraced(LpsRules conform) => Traces(conform, entry => entry.Event == AuditEvent.DataSent ? entry with { Recipient = null } : entry);

    /// <summary>Traces searches alone.</summary>
    public static LpsRules VerificationsNotTraced(LpsRules conform) => Traces(conform, entry => entry.Mode == LpsContract.VerificationMode ? null : entry);

    /// <summary>Traces the call before its answer is there.</summary>
    public static LpsRules VerdictNotTraced(LpsRules conform) => Traces(conform, entry =>
        entry.Mode == LpsContract.VerificationMode ? entry with { Verdict = null, CodeCr = null } : entry);

    /// <summary>Traces both searches under the name of the first that was built.</summary>
    public static LpsRules VitaleTracedAsTraits(LpsRules conform) => Traces(conform, entry =>
        entry is { Event: AuditEvent.InsiCall, Mode: LpsContract.VitaleMode } ? entry with { Mode = LpsContract.TraitsMode } : entry);

    /// <summary>Traces what a search by traits brings; the card's way was added later.</summary>
    public static LpsRules VitaleReturnNotTraced(LpsRules conform) => Traces(conform, entry =>
        entry is { Event: AuditEvent.InsiCall, Mode: LpsContract.VitaleMode } ? entry with { Returned = null } : entry);

    private static LpsRules Sends(
        LpsRules conform, Func<Reference.Patients.PatientRecord, Reference.Patients.PatientRecord, IReadOnlyList<string>, IReadOnlyList<string>> replace)
    {
        var rules = conform.Exchange;
        return conform with { Exchange = rules with { Messages = (before, after) => replace(before, after, rules.Messages(before, after)) } };
    }

    private static LpsRules Traces(LpsRules conform, Func<AuditEntry, AuditEntry?> replace) => conform.With(rules => rules with { Trace = replace });
}
