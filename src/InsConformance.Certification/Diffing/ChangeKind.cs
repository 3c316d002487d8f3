namespace InsConformance.Certification.Diffing;

/// <summary>What happened to a requirement, scenario or proof between two versions.</summary>
public enum ChangeKind
{
    /// <summary>Only the new version has it.</summary>
    Added,

    /// <summary>Only the old version has it.</summary>
    Removed,

    /// <summary>Its text says something else.</summary>
    Reworded,

    /// <summary>It belongs to other profiles.</summary>
    Reprofiled,
}
