namespace InsConformance.Insi.Exchanges;

/// <summary>Who answered an exchange: evidence must tell what was simulated.</summary>
public enum AnswerSource
{
    /// <summary>The mock, from its population and its rules.</summary>
    Mock,

    /// <summary>A mapping given through the admin API.</summary>
    Stub,

    /// <summary>A planned fault, of the service or of the transport.</summary>
    FaultPlan,

    /// <summary>A message file of the CNDA test package, byte for byte.</summary>
    CndaFile,

    /// <summary>The real service, through the mock.</summary>
    Forward,

    /// <summary>The mock, in place of the real service that gave no answer: a fault that says why.</summary>
    ForwardFailed,

    /// <summary>A recording of the real service.</summary>
    Replay,
}
