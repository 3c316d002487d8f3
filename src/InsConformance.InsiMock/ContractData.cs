using InsConformance.Insi.Assertions;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Schemas;
using InsConformance.Insi.Verification;

namespace InsConformance.InsiMock;

/// <summary>The facts of the contract that an editor who holds the official package may correct; by default the shipped ones. Immutable.</summary>
public sealed record ContractData
{
    /// <summary>The faults.</summary>
    public FaultCatalogue Faults { get; init; } = FaultCatalogue.Default;

    /// <summary>The contract checks with their severities.</summary>
    public CheckCatalogue Checks { get; init; } = CheckCatalogue.Default;

    /// <summary>
    /// The contract of verification, which is not public: with one, its operations are served and every exchange of them is marked as unconfirmed; default
    /// none, they are unknown to the service. Contract section 1.4 [INF].
    /// </summary>
    public VerificationContract? Verification { get; init; }

    /// <summary>What assertions must be, and the fault that each refusal gives.</summary>
    public AssertionRules Assertions { get; init; } = AssertionRules.Default;

    /// <summary>Schemas that every request is validated against besides the checks, e.g. the official ones an editor holds; default none.</summary>
    public SchemaSet? Schemas { get; init; }

    /// <summary>Card authorities to trust besides the test ones; default none. Held for the life of the program.</summary>
    public CardAuthorities? CardAuthorities { get; init; }
}
