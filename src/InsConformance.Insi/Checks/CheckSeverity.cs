namespace InsConformance.Insi.Checks;

/// <summary>How much a broken contract check weighs.</summary>
public enum CheckSeverity
{
    /// <summary>Legal but worth knowing (e.g. tolerated by the test environment).</summary>
    Information,

    /// <summary>Against a documented practice; the service may accept it today.</summary>
    Warning,

    /// <summary>Against the contract: a conform LPS never sends it.</summary>
    Error,
}
