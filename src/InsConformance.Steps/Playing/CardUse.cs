namespace InsConformance.Steps.Playing;

/// <summary>Where the virtual cards of a run are put in.</summary>
public enum CardUse
{
    /// <summary>Into readers of this project, which the LPS is told of.</summary>
    Emulated,

    /// <summary>Into readers of the machine, through pcscd and vpcd, where any program sees them.</summary>
    Pcsc,
}
