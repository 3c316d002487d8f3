using InsConformance.InsiMock;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Faults;
using Microsoft.Extensions.Logging;

namespace InsConformance.Cli.Serving;

/// <summary>What the user asked of <c>insconf mock</c>.</summary>
internal sealed record MockRequest(int Port, int CardPort, int AdminPort, int? PlainPort, SwitchSettings Switches, IReadOnlyList<string> CndaFiles, IReadOnlyList<string> Idams, ContractData Contract)
{
    public FaultPlan FaultPlan { get; init; } = FaultPlan.Empty;

    public IReadOnlyList<string> Population { get; init; } = [];

    /// <summary>Whether the admin listener may show message bodies.</summary>
    public bool AdminShowsIdentities { get; init; }

    /// <summary>The real service or its recording; default neither.</summary>
    public RealServiceRequest Real { get; init; } = new(null, null);

    public ILoggerFactory? Loggers { get; init; }
}
