using InsConformance.Insi.Pki;
using InsConformance.InsiMock;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Faults;

namespace InsConformance.Steps.Playing;

/// <summary>What every worker of a run is made from.</summary>
public sealed record WorkerSetup
{
    /// <summary>Folder that holds <c>population</c> and <c>cnda</c>.</summary>
    public required string FixturesFolder { get; init; }

    /// <summary>The test certificates. Owned by the caller.</summary>
    public required PkiStore Pki { get; init; }

    /// <summary>The software under test.</summary>
    public required LpsTarget Lps { get; init; }

    /// <summary>Where exchanges are kept.</summary>
    public required IExchangeStore Exchanges { get; init; }

    /// <summary>The facts of the INSi contract; default the shipped ones.</summary>
    public ContractData Contract { get; init; } = new();

    /// <summary>Authorisation numbers (IDAM) that the mock accepts besides the placeholders of published samples.</summary>
    public IReadOnlyList<string> Idams { get; init; } = [];

    /// <summary>How the mock answers at the start of every scenario.</summary>
    public SwitchSettings Switches { get; init; } = new();

    /// <summary>Fault plan in force at the start of every scenario, counting from zero in each; default none.</summary>
    public FaultPlan FaultPlan { get; init; } = FaultPlan.Empty;

    /// <summary>Where the virtual cards are put in; default <see cref="CardUse.Emulated"/>.</summary>
    public CardUse Cards { get; init; }

    /// <summary>Port of the mock's card listener; 0, the default, takes a free one.</summary>
    public int CardPort { get; init; }

    /// <summary>As <see cref="MutualTlsPortWhenNotAimed"/>, for the card listener. Default 8444.</summary>
    public int CardPortWhenNotAimed { get; init; } = 8444;

    /// <summary>Port of the mock's mutual TLS listener; 0, the default, takes a free one.</summary>
    public int MutualTlsPort { get; init; }

    /// <summary>Port to take, unless one is given, for an LPS that cannot be aimed at reset: it was configured by hand for this one. Default 8443.</summary>
    public int MutualTlsPortWhenNotAimed { get; init; } = 8443;

    /// <summary>Breaks what the steps are given, so that tests can show that a broken harness is never believed (self-blame). Nothing but these tests can set it.</summary>
    internal Action<IDictionary<Type, object>>? Tamper { get; init; }
}
