namespace InsConformance.Identity;

/// <summary>How much a finding weighs.</summary>
public enum FindingSeverity
{
    /// <summary>A rule is broken.</summary>
    Error,

    /// <summary>A person should look: legal or undecided, but unusual.</summary>
    Warning,
}
