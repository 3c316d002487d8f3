namespace InsConformance.Identity.Proofs;

/// <summary>Whether a proof allows an identity to be validated (DMN INS 19 and 20).</summary>
public enum ConfidenceLevel
{
    /// <summary>Not enough to validate.</summary>
    Insufficient,

    /// <summary>High: the identity may be validated with it.</summary>
    High,
}
