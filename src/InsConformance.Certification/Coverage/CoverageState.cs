namespace InsConformance.Certification.Coverage;

/// <summary>How a proof, a scenario or a requirement is accounted for before anything is played.</summary>
public enum CoverageState
{
    /// <summary>A feature carries its tag, or the rules on the dossier check it.</summary>
    Automated,

    /// <summary>A feature carries the tag of another catalogue's proof that demands as much.</summary>
    ThroughCrosswalk,

    /// <summary>A person attaches it, with instructions.</summary>
    Manual,

    /// <summary>It can be played, and no feature does yet; the catalogue says why.</summary>
    Later,

    /// <summary>The public sources do not say what it asks.</summary>
    Unknown,

    /// <summary>The catalogue says that a feature plays it, and none does.</summary>
    Missing,

    /// <summary>Out of scope for the chosen profiles, or it asks for nothing; the reason is given.</summary>
    NotApplicable,
}
