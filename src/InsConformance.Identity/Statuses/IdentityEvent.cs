namespace InsConformance.Identity.Statuses;

/// <summary>
/// What can happen to an identity and bears on its status. Requirements 4.2 and 4.3. An <c>Incoming</c> event is one received
/// identity; <c>OwnDomain</c> is the same identity domain (IHE PAM or ADT), <c>OtherDomain</c> another one.
/// </summary>
public enum IdentityEvent
{
    /// <summary>Created here with the five compulsory traits (DMN INS 11, 22).</summary>
    Creation,

    /// <summary>An INSi answer 00 that may be imported was accepted by the user (DMN INS 13, 23, 25).</summary>
    InsiReturnAccepted,

    /// <summary>Validated by hand with a high-confidence proof (DMN INS 20, 24, 25).</summary>
    HighConfidenceValidation,

    /// <summary>Validated by an automatism of the software (DMN INS 21, 24).</summary>
    AutomaticValidation,

    /// <summary>Birth name, birth given names, date, sex or place changed, by a super-user where they are locked (DMN INS 29, 32).</summary>
    StrictTraitChanged,

    /// <summary>First given name changed: never locked, a beginning of the list (DMN INS 14); its own case [INF].</summary>
    FirstGivenNameChanged,

    /// <summary>Used names or contact data changed (DMN INS 31, 32).</summary>
    ComplementaryTraitChanged,

    /// <summary>Attribute homonyme set.</summary>
    HomonymeSet,

    /// <summary>Attribute homonyme taken away.</summary>
    HomonymeRemoved,

    /// <summary>Attribute douteuse set (DMN INS 27).</summary>
    DouteuseSet,

    /// <summary>Attribute douteuse taken away.</summary>
    DouteuseRemoved,

    /// <summary>Attribute fictive set (DMN INS 27).</summary>
    FictiveSet,

    /// <summary>Attribute fictive taken away.</summary>
    FictiveRemoved,

    /// <summary>INSi verification of the INS held here: OK.</summary>
    VerificationConfirmed,

    /// <summary>INSi verification of the INS held here: KO (Ségur va1.08).</summary>
    VerificationDenied,

    /// <summary>Lowered to provisoire by a user (DMN INS 33).</summary>
    DemotionToProvisoire,

    /// <summary>Lowered to validée by a user (DMN INS 33).</summary>
    DemotionToValidee,

    /// <summary>Own domain, PID-32 says VALI, INS present (DMN INS 45.1).</summary>
    IncomingOwnDomainQualified,

    /// <summary>Own domain, PID-32 says VALI, no INS.</summary>
    IncomingOwnDomainValidated,

    /// <summary>Own domain, PID-32 does not say VALI, with or without INS (DMN INS 45.2).</summary>
    IncomingOwnDomainUnvalidated,

    /// <summary>Own domain, the INS is deleted (DMN INS 45.3).</summary>
    IncomingInsDeletion,

    /// <summary>Other domain, without an INS that could be verified.</summary>
    IncomingOtherDomainWithoutIns,

    /// <summary>Other domain, qualifiée there, verification OK (DMN INS 35).</summary>
    IncomingOtherDomainConfirmed,

    /// <summary>Other domain, qualifiée there, verification KO (Ségur va1.05, va1.07, va1.12).</summary>
    IncomingOtherDomainDenied,

    /// <summary>Other domain, qualifiée there, sender under a trust contract, patient not directly cared for (Ségur va1.04).</summary>
    IncomingTrustedSender,
}
