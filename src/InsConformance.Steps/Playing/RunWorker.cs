using System.Globalization;
using InsConformance.Cards.Personas;
using InsConformance.Foundation.Clock;
using InsConformance.Gherkin.Running;
using InsConformance.InsiMock;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Launching;
using InsConformance.Lps.Operating;
using InsConformance.Lps.Reference;

namespace InsConformance.Steps.Playing;

/// <summary>What one worker owns for the whole run, so that scenarios of different workers never see each other.</summary>
public sealed class RunWorker : IWorker
{
    /// <summary>Authorisation number of the reference LPS: a placeholder of published samples, which the mock accepts. Contract section 2.4.</summary>
    public const string ReferenceIdam = "TESTSGIE0000";

    private readonly Dictionary<Type, object> _services;
    private readonly IReadOnlyList<IAsyncDisposable> _owned;
    private readonly DriverWire _wire;

    private RunWorker(int index, WorkerBench bench, ILpsDriver driver, DriverWire wire, params IReadOnlyList<IAsyncDisposable> owned)
    {
        Name = (index + 1).ToString(CultureInfo.InvariantCulture);
        Mock = bench.Mock;
        Driver = driver;
        Clock = bench.Clock;
        Rack = bench.Rack;
        Endpoint = new LpsEndpoint(driver.Description, bench.Rack);
        _wire = wire;
        _owned = owned;
        _services = new()
        {
            [typeof(MockServer)] = bench.Mock,
            [typeof(ILpsDriver)] = driver,
            [typeof(DriverWire)] = wire,
            [typeof(ControllableClock)] = bench.Clock,
            [typeof(IExchangeStore)] = bench.Setup.Exchanges,
            [typeof(ICardRack)] = bench.Rack,
            [typeof(CardWorkshop)] = bench.Workshop,
            [typeof(LpsEndpoint)] = Endpoint,
        };
        bench.Setup.Tamper?.Invoke(_services);
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
    /// <param name="readers">The readers of the machine, when cards go there.</param>
    /// <param name="ct">Gives up; what was started is stopped.</param>
    /// <exception cref="Foundation.BlockedException">A port is taken, the LPS cannot be reached or does not speak the contract.</exception>
    public static async Task<RunWorker> StartAsync(WorkerSetup setup, int index, PcscBench? readers, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(setup);
        if (setup.Lps is LpsTarget.Running running)
            return await JoinAsync(setup, running, index, readers, ct);
        if (setup.Lps is LpsTarget.Operated operated)
            return await OperateAsync(setup, operated, index, readers, ct);

        var bench = await WorkerBench.StartAsync(setup, setup.MutualTlsPort, setup.CardPort, readers, ct);
        try
        {
            return await SeatAsync(bench, setup.Lps, index, ownsBench: true, ct);
        }
        catch
        {
            await bench.DisposeAsync();
            throw;
        }
    }

    /// <summary>Puts a reference LPS on a bench.</summary>
    internal static async Task<RunWorker> SeatAsync(WorkerBench bench, LpsTarget lps, int index, bool ownsBench, CancellationToken ct)
    {
        var (url, process) = await LaunchAsync(bench, lps, ct);
        try
        {
            var (driver, wire) = await ConnectAsync(url, ct);
            return ownsBench ? new RunWorker(index, bench, driver, wire, driver, process, bench) : new RunWorker(index, bench, driver, wire, driver, process);
        }
        catch
        {
            await process.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => _services.GetValueOrDefault(serviceType);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        _wire.Dispose();
        foreach (var part in _owned)
            await part.DisposeAsync();
    }

    private static async Task<(Uri Url, IAsyncDisposable Life)> LaunchAsync(WorkerBench bench, LpsTarget lps, CancellationToken ct)
    {
        switch (lps)
        {
            case LpsTarget.Reference reference:
                var process = await ReferenceLpsProcess.StartAsync(bench.ReferenceOptions(reference.Mutant), reference.Launch, ct);
                return (process.Url, process);
            case LpsTarget.Hosted hosted:
                var here = await ReferenceLps.StartAsync(bench.ReferenceOptions(hosted.Mutant), ct);
                return (here.Url, here);
            default:
                throw new ArgumentOutOfRangeException(nameof(lps));
        }
    }

    private static async Task<(HttpLpsDriver Driver, DriverWire Wire)> ConnectAsync(Uri url, CancellationToken ct)
    {
        var options = new LpsDriverOptions(url);
        var transport = DriverWire.CreateTransport();
        return (await HttpLpsDriver.ConnectAsync(options, transport, ct), new DriverWire(options, transport));
    }

    private static async Task<RunWorker> OperateAsync(WorkerSetup setup, LpsTarget.Operated operated, int index, PcscBench? readers, CancellationToken ct)
    {
        var bench = await WorkerBench.StartAsync(
            setup,
            setup.MutualTlsPort == 0 ? setup.MutualTlsPortWhenNotAimed : setup.MutualTlsPort,
            setup.CardPort == 0 ? setup.CardPortWhenNotAimed : setup.CardPort,
            readers,
            ct);
        try
        {
            var driver = await OperatorDriver.StartAsync(operated.Terminal, operated.Known, OperatorWords.Access(bench.Mock), () => OperatorWords.Calls(bench.Mock), TimeProvider.System, ct);
            return new RunWorker(index, bench, driver, new DriverWire(null), driver, bench);
        }
        catch
        {
            await bench.DisposeAsync();
            throw;
        }
    }

    private static async Task<RunWorker> JoinAsync(WorkerSetup setup, LpsTarget.Running running, int index, PcscBench? readers, CancellationToken ct)
    {
        var (driver, wire) = await ConnectAsync(running.Url, ct);
        try
        {
            var canBeAimed = driver.Description.Declares(LpsCapabilities.InsiUrl);
            var port = setup.MutualTlsPort == 0 && !canBeAimed ? setup.MutualTlsPortWhenNotAimed : setup.MutualTlsPort;
            var cardPort = setup.CardPort == 0 && !canBeAimed ? setup.CardPortWhenNotAimed : setup.CardPort;
            var bench = await WorkerBench.StartAsync(setup, port, cardPort, readers, ct);
            return new RunWorker(index, bench, driver, wire, driver, bench);
        }
        catch
        {
            await driver.DisposeAsync();
            throw;
        }
    }
}
