namespace InsConformance.Foundation;

/// <summary>How a scenario, a proof or a run ends. The five never blur: nothing undefined, skipped or missing is <see cref="Passed"/>.</summary>
public enum Verdict
{
    /// <summary>The product under test did what the rule asks, and the evidence shows it.</summary>
    Passed,

    /// <summary>The product under test is not conform: a rule was checked and broken.</summary>
    Failed,

    /// <summary>The harness itself broke or the suite is wrong (undefined or ambiguous step, bug): nothing is known of the product.</summary>
    Error,

    /// <summary>The environment lacks something (service, card, reader, port): nothing is known of the product.</summary>
    Blocked,

    /// <summary>A person must attach a proof or answer before anything can be said.</summary>
    Manual,
}
