namespace InsConformance.Insi.Assertions;

/// <summary>What happens when an assertion breaks a rule.</summary>
public enum AssertionOutcome
{
    /// <summary>The sender is refused by a SOAP fault.</summary>
    Refuse,

    /// <summary>Against the contract, yet answered.</summary>
    Error,

    /// <summary>Against a documented practice.</summary>
    Warning,

    /// <summary>Legal, but worth knowing.</summary>
    Information,

    /// <summary>Not looked at.</summary>
    Off,
}
