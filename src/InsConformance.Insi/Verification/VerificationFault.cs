namespace InsConformance.Insi.Verification;

/// <summary>Why a verification is refused; codes and texts are data [INF]. Contract section 1.4.</summary>
public enum VerificationFault
{
    /// <summary>The matricule or its OID is absent or empty.</summary>
    InsMissing,

    /// <summary>Birth name, given name, sex or birth date is absent or empty.</summary>
    TraitsMissing,

    /// <summary>A batch without anybody, or whose references are absent or repeated.</summary>
    BatchEmpty,

    /// <summary>More people than <see cref="VerificationContract.BatchMaxPersons"/>.</summary>
    BatchTooLarge,

    /// <summary>No batch has this ticket.</summary>
    TicketUnknown,

    /// <summary>The results are older than <see cref="VerificationContract.TicketLifetime"/>.</summary>
    TicketExpired,

    /// <summary>The results were asked for before the end.</summary>
    BatchInProgress,
}
