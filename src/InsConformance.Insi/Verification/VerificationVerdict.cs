namespace InsConformance.Insi.Verification;

/// <summary>What verification says of one person; the codes are data [INF]. Contract section 1.4.</summary>
public enum VerificationVerdict
{
    /// <summary>The INS is in force and every trait given is the reference's.</summary>
    Identical,

    /// <summary>The INS is in force and a trait given is not the reference's.</summary>
    Different,

    /// <summary>The INS is nobody's INS in force.</summary>
    Unknown,
}
