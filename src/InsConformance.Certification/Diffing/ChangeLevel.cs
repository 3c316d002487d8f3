namespace InsConformance.Certification.Diffing;

/// <summary>The three levels of a catalogue.</summary>
public enum ChangeLevel
{
    /// <summary>A rule.</summary>
    Requirement,

    /// <summary>A way of verifying it.</summary>
    Scenario,

    /// <summary>A thing to show.</summary>
    Proof,
}
