namespace InsConformance.Foundation;

/// <summary>What <c>insconf</c> returns to the shell.</summary>
public enum ExitCode
{
    /// <summary>Everything asked was proved.</summary>
    Conform = 0,

    /// <summary>At least one non-conformity of the product under test.</summary>
    NonConform = 1,

    /// <summary>Wrong usage or wrong input: option, feature, fixture, catalogue.</summary>
    WrongInput = 2,

    /// <summary>Not concluded: the environment lacks something, or a person must attach a proof.</summary>
    Blocked = 3,

    /// <summary>The harness itself broke.</summary>
    HarnessBroke = 4,
}
