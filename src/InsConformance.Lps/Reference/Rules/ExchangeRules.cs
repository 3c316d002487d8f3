using InsConformance.Identity.Hl7v2;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Traits;
using InsConformance.Identity.Transmission;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Patients;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>What is taken of received identities, and what is sent of one's own. DMN INS 34, 35 and 45, Ségur va1.04 to va1.12, va1.60 and va1.61.</summary>
internal sealed record ExchangeRules
{
    public static ExchangeRules Conform { get; } = new();

    /// <summary>What an identity of the same domain is for the status (DMN INS 45).</summary>
    public Func<ReceivedIdentity, IdentityEvent> OwnDomain { get; init; } = static received => received.OwnDomainEvent();

    /// <summary>Whether a trust contract spares the verification (Ségur va1.04).</summary>
    public Func<LpsPartner?, bool> Trusts { get; init; } = static partner => partner is { Trusted: true };

    /// <summary>Whether the INS of another domain is verified, given the identity that is known here (DMN INS 35, Ségur va1.11).</summary>
    public Func<PatientRecord?, bool> Verifies { get; init; } = static known => known?.Ins is null;

    /// <summary>Whether the traits received take the place of those of the known identity: from the own domain alone (DMN INS 45, Ségur va1.07).</summary>
    public Func<IdentityEvent, bool> ReplacesTraits { get; init; } = static e =>
        e is IdentityEvent.IncomingOwnDomainQualified or IdentityEvent.IncomingOwnDomainValidated or IdentityEvent.IncomingOwnDomainUnvalidated;

    /// <summary>Whether health data go into the record of the known identity: not after a KO (Ségur va1.12).</summary>
    public Func<IdentityEvent, bool> TakesHealthData { get; init; } = static e => e != IdentityEvent.IncomingOtherDomainDenied;

    /// <summary>Whether the worklist gets an entry, from whether one is due (Ségur va1.08, va1.12).</summary>
    public Func<bool, bool> Lists { get; init; } = static isDue => isDue;

    /// <summary>The traits that are kept, from those that passed the entry rules and those of the message (DMN INS 1.2 on a received flow).</summary>
    public Func<LpsTraits, StrictTraitsText, LpsTraits> Kept { get; init; } = static (written, _) => written;

    /// <summary>The status that a sent message speaks for; it decides on PID-32 and the INS (DMN INS 34).</summary>
    public Func<IdentityStatus, IdentityStatus> SentAs { get; init; } = static status => status;

    /// <summary>The messages that a change makes due (Ségur va1.60): A31, and A47 besides when a qualifiée identity loses its INS.</summary>
    public Func<PatientRecord, PatientRecord, IReadOnlyList<string>> Messages { get; init; } = static (before, after) =>
    [
        .. before.Status == IdentityStatus.Qualifiee && before.Ins is not null && after.Ins is null ? [Propagation.IdentifierChange] : Array.Empty<string>(),
        .. before.Traits != after.Traits || before.Situation != after.Situation || before.Ins?.Matricule != after.Ins?.Matricule ? [Propagation.PatientUpdate] : Array.Empty<string>(),
    ];
}
