using InsConformance.Cards.Personas;
using InsConformance.Foundation.Clock;
using InsConformance.InsiMock;
using InsConformance.Lps.Reference;

namespace InsConformance.Steps.Playing;

/// <summary>What stands around one LPS: clock, mock, card readers and the cards that can be put into them. Outlives the LPS where several are played one after the other.</summary>
internal sealed class WorkerBench : IAsyncDisposable
{
    private WorkerBench(WorkerSetup setup, ControllableClock clock, MockServer mock, ICardRack rack)
    {
        Setup = setup;
        Clock = clock;
        Mock = mock;
        Rack = rack;
        Workshop = new CardWorkshop(Path.Combine(setup.FixturesFolder, "cards"), setup.Pki);
    }

    public WorkerSetup Setup { get; }

    public ControllableClock Clock { get; }

    public MockServer Mock { get; }

    public ICardRack Rack { get; }

    public CardWorkshop Workshop { get; }

    /// <summary>Starts the mock.</summary>
    /// <param name="setup">What to start.</param>
    /// <param name="port">Port of the mutual TLS listener.</param>
    /// <param name="cardPort">Port of the card listener.</param>
    /// <param name="readers">The readers of the machine, when cards go there.</param>
    /// <param name="ct">Gives up.</param>
    /// <exception cref="Foundation.BlockedException">A port is taken.</exception>
    public static async Task<WorkerBench> StartAsync(WorkerSetup setup, int port, int cardPort, PcscBench? readers, CancellationToken ct)
    {
        var clock = new ControllableClock();
        ICardRack rack = readers is null ? new EmulatedRack(clock) : new PcscRack(readers, clock);
        try
        {
            var mock = await MockServer.StartAsync(
                new MockOptions
                {
                    FixturesFolder = setup.FixturesFolder,
                    MutualTlsPort = port,
                    CardPort = cardPort,
                    Pki = setup.Pki,
                    Clock = clock,
                    Contract = setup.Contract,
                    Switches = setup.Switches,
                    FaultPlan = setup.FaultPlan,
                    AcceptedIdams = MockOptions.DefaultIdams.Union(setup.Idams),
                },
                ct);
            return new WorkerBench(setup, clock, mock, rack);
        }
        catch
        {
            await rack.DisposeAsync();
            throw;
        }
    }

    /// <summary>The reference LPS as it calls this bench's mock.</summary>
    /// <param name="mutant">Its deliberate fault, or <see langword="null"/>.</param>
    public ReferenceLpsOptions ReferenceOptions(string? mutant) => new()
    {
        InsiUrl = Mock.MutualTlsUri,
        CardInsiUrl = Mock.CardUri,
        Idam = RunWorker.ReferenceIdam,
        ClientCertificate = Setup.Pki.Certificate(Insi.Pki.PkiRole.InsiAuto),
        TrustRoots = Setup.Pki.Authorities,
        Mutant = mutant,
    };

    public async ValueTask DisposeAsync()
    {
        await Rack.DisposeAsync();
        await Mock.DisposeAsync();
    }
}
