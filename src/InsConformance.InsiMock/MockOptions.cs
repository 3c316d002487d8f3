using System.Collections.Immutable;
using InsConformance.Foundation;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Faults;
using InsConformance.InsiMock.Forwarding;
using InsConformance.InsiMock.Journal;
using InsConformance.InsiMock.Replaying;
using Microsoft.Extensions.Logging;

namespace InsConformance.InsiMock;

/// <summary>How a mock starts. Everything that the public sources leave open is a setting here or in <see cref="SwitchSettings"/>.</summary>
public sealed record MockOptions
{
    /// <summary>
    /// The placeholders of published samples, which the reference LPS uses too; nobody was given them. Contract section 2.4.
    /// </summary>
    public static ImmutableHashSet<string> DefaultIdams { get; } = ["TESTSGIE0000", "NumAutorisation"];

    /// <summary>Folder that holds <c>population</c> and <c>cnda</c>, e.g. <c>fixtures</c>.</summary>
    public required string FixturesFolder { get; init; }

    /// <summary>
    /// Population files (<c>.yaml</c>, else compact) and folders of them, to know besides the people of <see cref="FixturesFolder"/>; default none.
    /// </summary>
    public IReadOnlyList<string> Population { get; init; } = [];

    /// <summary>Port of the mutual TLS listener; 0, the default, takes a free one.</summary>
    public int MutualTlsPort { get; init; }

    /// <summary>Port of the listener for CPx cards and Pro Santé Connect, which asks for an assertion and no client certificate; default <see langword="null"/>, off.</summary>
    public int? CardPort { get; init; }

    /// <summary>Port of the admin listener; 0, the default, takes a free one.</summary>
    public int AdminPort { get; init; }

    /// <summary>
    /// Port of a plain HTTP listener that lets every sender in, for measuring without TLS; default <see langword="null"/>, off. What goes through it proves
    /// nothing of authentication.
    /// </summary>
    public int? PlainPort { get; init; }

    /// <summary>The certificates; default the store of <see cref="PkiStore.DefaultFolder"/>. A store given here is not disposed by the mock.</summary>
    public PkiStore? Pki { get; init; }

    /// <summary>The run's clock, for times in the journal, ages and certificate expiry; default the system's.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Where logs go; default nowhere. No identity is logged in clear.</summary>
    public ILoggerFactory? LoggerFactory { get; init; }

    /// <summary>Authorisation numbers (IDAM) accepted, exact; others are answered <c>desir_550</c>.</summary>
    public ImmutableHashSet<string> AcceptedIdams { get; init; } = DefaultIdams;

    /// <summary>The CNs accepted of a client certificate; others are answered <c>desir_560</c>. Contract section 2.2.</summary>
    public ImmutableHashSet<string> AcceptedCommonNames { get; init; } = ["INSI-AUTO", "INSI-MANU"];

    /// <summary>How an untrusted or expired client certificate is refused.</summary>
    public CertificateRefusal CertificateRefusal { get; init; }

    /// <summary>The facts of the contract; default the shipped ones.</summary>
    public ContractData Contract { get; init; } = new();

    /// <summary>Largest request body in bytes, 1 kB to 64 MB; default 1 MiB. Larger ones are answered a SOAP fault (<c>too-large</c>). The real limit is not public [INF].</summary>
    public int MaxRequestBytes { get; init; } = 1024 * 1024;

    /// <summary>How much of the journal stays in memory; the rest goes to a file.</summary>
    public JournalLimits Journal { get; init; } = new();

    /// <summary>Whether the admin listener may show message bodies, which hold identities; default no.</summary>
    public bool AdminShowsIdentities { get; init; }

    /// <summary>The real service that calls are passed to; default <see langword="null"/>, the mock answers.</summary>
    public ForwardSettings? Forward { get; init; }

    /// <summary>A recording of the real service to answer from; default <see langword="null"/>, the mock answers.</summary>
    public ReplaySettings? Replay { get; init; }

    /// <summary>Switches at start and after each reset.</summary>
    public SwitchSettings Switches { get; init; } = new();

    /// <summary>Fault plan at start and after each reset; default none.</summary>
    public FaultPlan FaultPlan { get; init; } = FaultPlan.Empty;

    /// <summary>Checks every setting.</summary>
    /// <exception cref="InputException">All faults at once, each with its key and an example.</exception>
    internal void Check()
    {
        var faults = new List<string>();
        if (FixturesFolder.Length == 0)
            faults.Add("FixturesFolder is empty, e.g. fixtures");
        foreach (var (key, port) in Ports())
        {
            if (port is < 0 or > 65535)
                faults.Add($"{key} is {port}, expected 0 (a free one) to 65535, e.g. 8443");
        }

        var fixedPorts = Ports().Where(p => p.Port != 0).ToArray();
        if (fixedPorts.DistinctBy(p => p.Port).Count() != fixedPorts.Length)
            faults.Add($"{string.Join(", ", fixedPorts.Select(p => $"{p.Key} {p.Port}"))}: each listener needs a port of its own");
        if (AcceptedIdams.IsEmpty)
            faults.Add("AcceptedIdams is empty: every request would be refused, e.g. TESTSGIE0000");
        if (AcceptedCommonNames.IsEmpty)
            faults.Add("AcceptedCommonNames is empty: every request would be refused, e.g. INSI-AUTO");
        if (MaxRequestBytes is < 1024 or > 64 * 1024 * 1024)
            faults.Add($"MaxRequestBytes is {MaxRequestBytes}, expected 1024 to {64 * 1024 * 1024}, e.g. 1048576");
        if (Journal.Exchanges is < 1 or > 1_000_000 || Journal.Bytes < 1)
            faults.Add($"Journal keeps {Journal.Exchanges} exchanges and {Journal.Bytes} bytes in memory, expected at least 1 of each and at most 1000000 exchanges, e.g. 4096 and 33554432");
        if (Forward is not null && Replay is not null)
            faults.Add("Forward and Replay are both given: answer from the real service or from a recording of it");
        if (Forward is { } forward)
            faults.AddRange(forward.Faults(Clock));
        if (faults.Count > 0)
            throw new InputException("mock-options", null, string.Join("; ", faults));
    }

    /// <summary>Each listener's port, under the words that the API and the command line share.</summary>
    internal IEnumerable<(string Key, int Port)> Ports()
    {
        yield return ("the mutual TLS port", MutualTlsPort);
        if (CardPort is { } card)
            yield return ("the card port", card);
        if (PlainPort is { } plain)
            yield return ("the plain port", plain);
        yield return ("the admin port", AdminPort);
    }
}
