using System.Globalization;
using InsConformance.Cards.Personas;
using InsConformance.Foundation.Clock;
using InsConformance.Gherkin.Running;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Launching;
using InsConformance.Lps.Reference;

namespace InsConformance.Steps.Playing;

/// <summary>What one worker owns for the whole run, so that scenarios of different workers never see each other.</summary>
public sealed class RunWorker : IWorker
{
    /// <summary>Authorisation number of the reference LPS: a placeholder of published samples, which the mock accepts. Contract section 2.4.</summary>
    public const string ReferenceIdam = "TESTSGIE0000";

    private readonly Dictionary<Type, object> _services;
    private readonly ReferenceLpsProcess? _process;

    private RunWorker(int index, WorkerSetup setup, MockServer mock, ILpsDriver driver, ReferenceLpsProcess? process, ControllableClock clock, ICardRack rack)
    {
        Name = (index + 1).ToString(CultureInfo.InvariantCulture);
        Mock = mock;
        Driver = driver;
        Clock = clock;
        Rack = rack;
        Endpoint = new LpsEndpoint(driver.Description, rack);
        _process = process;
        _services = new()
        {
            [typeof(MockServer)] = mock,
            [typeof(ILpsDriver)] = driver,
            [typeof(ControllableClock)] = clock,
            [typeof(IExchangeStore)] = setup.Exchanges,
            [typeof(ICardRack)] = rack,
            [typeof(CardWorkshop)] = new CardWorkshop(Path.Combine(setup.FixturesFolder, "cards"), setup.Pki),
            [typeof(LpsEndpoint)] = Endpoint,
        };
    }

    /// <inheritdoc/>
    public string Name { get; }

    /// <summary>This worker's mock.</summary>
    public MockServer Mock { get; }

    /// <summary>This worker's LPS session.</summary>
    public ILpsDriver Driver { get; }

    /// <summary>This worker's clock.</summary>
    public ControllableClock Clock { get; }

    /// <summary>This worker's card readers.</summary>
    public ICardRack Rack { get; }

    /// <summary>How the LPS relates to the mock and the readers.</summary>
    public LpsEndpoint Endpoint { get; }

    /// <summary>Starts mock and LPS.</summary>
    /// <param name="setup">What to start.</param>
    /// <param name="index">Zero-based index of the worker.</param>
    /// <param name="bench">The readers of the machine, when cards go there.</param>
    /// <param name="ct">Gives up; what was started is stopped.</param>
    /// <exception cref="Foundation.BlockedException">A port is taken, the LPS cannot be reached or does not speak the contract.</exception>
    public static async Task<RunWorker> StartAsync(WorkerSetup setup, int index, PcscBench? bench, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(setup);
        var clock = new ControllableClock();
        ICardRack rack = bench is null ? new EmulatedRack(clock) : new PcscRack(bench, clock);
        try
        {
            return setup.Lps switch
            {
                LpsTarget.Reference reference => await StartReferenceAsync(setup, reference, index, clock, rack, ct),
                LpsTarget.Running running => await JoinRunningAsync(setup, running, index, clock, rack, ct),
                _ => throw new ArgumentOutOfRangeException(nameof(setup)),
            };
        }
        catch
        {
            await rack.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => _services.GetValueOrDefault(serviceType);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Driver.DisposeAsync();
        if (_process is not null)
            await _process.DisposeAsync();
        await Rack.DisposeAsync();
        await Mock.DisposeAsync();
    }

    private static async Task<RunWorker> StartReferenceAsync(WorkerSetup setup, LpsTarget.Reference reference, int index, ControllableClock clock, ICardRack rack, CancellationToken ct)
    {
        var mock = await StartMockAsync(setup, setup.MutualTlsPort, setup.CardPort, clock, ct);
        ReferenceLpsProcess? process = null;
        try
        {
            process = await ReferenceLpsProcess.StartAsync(Options(setup, reference, mock), reference.Launch, ct);
            var driver = await HttpLpsDriver.ConnectAsync(new LpsDriverOptions(process.Url), ct: ct);
            return new RunWorker(index, setup, mock, driver, process, clock, rack);
        }
        catch
        {
            if (process is not null)
                await process.DisposeAsync();
            await mock.DisposeAsync();
            throw;
        }
    }

    private static async Task<RunWorker> JoinRunningAsync(WorkerSetup setup, LpsTarget.Running running, int index, ControllableClock clock, ICardRack rack, CancellationToken ct)
    {
        var driver = await HttpLpsDriver.ConnectAsync(new LpsDriverOptions(running.Url), ct: ct);
        try
        {
            var canBeAimed = driver.Description.Declares(LpsCapabilities.InsiUrl);
            var port = setup.MutualTlsPort == 0 && !canBeAimed ? setup.MutualTlsPortWhenNotAimed : setup.MutualTlsPort;
            var cardPort = setup.CardPort == 0 && !canBeAimed ? setup.CardPortWhenNotAimed : setup.CardPort;
            return new RunWorker(index, setup, await StartMockAsync(setup, port, cardPort, clock, ct), driver, null, clock, rack);
        }
        catch
        {
            await driver.DisposeAsync();
            throw;
        }
    }

    private static Task<MockServer> StartMockAsync(WorkerSetup setup, int port, int cardPort, ControllableClock clock, CancellationToken ct) =>
        MockServer.StartAsync(
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

    private static ReferenceLpsOptions Options(WorkerSetup setup, LpsTarget.Reference reference, MockServer mock) => new()
    {
        InsiUrl = mock.MutualTlsUri,
        CardInsiUrl = mock.CardUri,
        Idam = ReferenceIdam,
        ClientCertificate = setup.Pki.Certificate(PkiRole.InsiAuto),
        TrustRoots = setup.Pki.Authorities,
        Mutant = reference.Mutant,
    };
}
