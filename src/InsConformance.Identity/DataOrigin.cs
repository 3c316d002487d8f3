namespace InsConformance.Identity;

/// <summary>
/// Where checked data comes from. Published samples break rules that conform software keeps (requirements 9: wrong keys in official
/// examples), so a doubtful matricule is an error in what software produces and a warning in a sample [INF].
/// </summary>
public enum DataOrigin
{
    /// <summary>Written by the software under test.</summary>
    Produced,

    /// <summary>A sample of somebody else.</summary>
    Imported,
}
