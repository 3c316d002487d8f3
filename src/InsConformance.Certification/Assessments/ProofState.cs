namespace InsConformance.Certification.Assessments;

/// <summary>What a run says of one proof. Only <see cref="Produced"/> was shown by the harness; the absence of a scenario or of a file never is good.</summary>
public enum ProofState
{
    /// <summary>All its scenarios were played and passed, and what it must show was attached.</summary>
    Produced,

    /// <summary>A person put its file in place, named after proof, product and version. What the file says was not checked.</summary>
    Attached,

    /// <summary>A scenario showed that the product is not conform.</summary>
    Failed,

    /// <summary>The harness broke while producing it: nothing is known.</summary>
    Error,

    /// <summary>The environment lacked something: nothing is known.</summary>
    Blocked,

    /// <summary>A person must attach it.</summary>
    ToAttach,

    /// <summary>No scenario of this run speaks of it, or not all that do were played.</summary>
    NotCovered,

    /// <summary>Out of scope for this product, with a reason.</summary>
    NotApplicable,
}
