using InsConformance.Insi.Checks;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Schemas;

namespace InsConformance.Cli.Commands;

/// <summary>The editor's corrections of the contract.</summary>
internal sealed record ContractData(FaultCatalogue? Faults, CheckCatalogue? Checks, SchemaSet? Schemas);
