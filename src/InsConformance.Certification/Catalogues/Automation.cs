namespace InsConformance.Certification.Catalogues;

/// <summary>Whether this version of the harness can produce a proof by itself.</summary>
public enum Automation
{
    /// <summary>Features play it. Written <c>automated</c>, the default.</summary>
    Automated,

    /// <summary>The rules on the dossier check it (<c>insconf doctor --dossier</c>); no feature does. Written <c>dossier</c>.</summary>
    Dossier,

    /// <summary>It can be played, but not by this version. Written <c>later</c>.</summary>
    Later,

    /// <summary>Only a person can produce it. Written <c>manual</c>.</summary>
    Manual,

    /// <summary>The public sources do not say what it asks. Written <c>unknown</c>.</summary>
    Unknown,
}
