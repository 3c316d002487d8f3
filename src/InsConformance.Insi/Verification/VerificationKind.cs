namespace InsConformance.Insi.Verification;

/// <summary>What an operation of verification is for. Contract section 1.4.</summary>
public enum VerificationKind
{
    /// <summary>One person, answered at once.</summary>
    Unit,

    /// <summary>A batch, answered by a ticket.</summary>
    Deposit,

    /// <summary>How far a batch is.</summary>
    Progress,

    /// <summary>The results of a batch.</summary>
    Retrieval,
}
