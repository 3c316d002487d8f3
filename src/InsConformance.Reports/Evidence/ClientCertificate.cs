using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Evidence;

/// <summary>A certificate that software showed to the service, with the first exchange that has it.</summary>
/// <param name="Tls">The connection.</param>
/// <param name="Number">Number of the exchange.</param>
/// <param name="At">When it was received.</param>
/// <param name="Scenario">The scenario that attached it.</param>
internal sealed record ClientCertificate(TlsDetails Tls, int Number, DateTimeOffset At, ScenarioEvidence Scenario);
