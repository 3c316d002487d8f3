using InsConformance.Cards.Vpcd;

namespace InsConformance.Cli.Serving;

/// <summary>What <c>insconf cards serve</c> was asked for.</summary>
/// <param name="Personas">One per reader.</param>
/// <param name="First">The first reader; the others are on the next ports.</param>
/// <param name="ShowsTrace">Whether APDUs are traced.</param>
/// <param name="TraceFile">The file to trace to; <see langword="null"/> for stderr.</param>
internal sealed record CardServiceRequest(IReadOnlyList<string> Personas, VpcdOptions First, bool ShowsTrace, string? TraceFile);
