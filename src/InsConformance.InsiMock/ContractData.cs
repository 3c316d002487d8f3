using InsConformance.Insi.Checks;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Schemas;

namespace InsConformance.InsiMock;

/// <summary>The facts of the contract that an editor who holds the official package may correct; by default the shipped ones. Immutable.</summary>
public sealed record ContractData
{
    /// <summary>The faults.</summary>
    public FaultCatalogue Faults { get; init; } = FaultCatalogue.Default;

    /// <summary>The contract checks with their severities.</summary>
    public CheckCatalogue Checks { get; init; } = CheckCatalogue.Default;

    /// <summary>Schemas that every request is validated against besides the checks, e.g. the official ones an editor holds; default none.</summary>
    public SchemaSet? Schemas { get; init; }
}
