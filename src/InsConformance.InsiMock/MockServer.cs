using InsConformance.Foundation;
using InsConformance.Insi.Assertions;
using InsConformance.Insi.Operations;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Verification;
using InsConformance.InsiMock.Admin;
using InsConformance.InsiMock.Admin.WireMock;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Assertions;
using InsConformance.InsiMock.Certificates;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Faults;
using InsConformance.InsiMock.Forwarding;
using InsConformance.InsiMock.Hosting;
using InsConformance.InsiMock.Journal;
using InsConformance.InsiMock.Metering;
using InsConformance.InsiMock.People;
using InsConformance.InsiMock.Soap;
using InsConformance.InsiMock.Stubs;
using InsConformance.InsiMock.Verification;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging.Abstractions;

namespace InsConformance.InsiMock;

/// <summary>A running INSi mock. Thread-safe.</summary>
public sealed class MockServer : IAsyncDisposable
{
    private readonly MockOptions _options;
    private readonly PkiStore _pki;
    private readonly ClientCertificateJudge _judge;
    private readonly CertificateTrust? _cards;
    private readonly InternalErrors _errors = new();
    private readonly StubStore _stubs = new();
    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly ServeEvents _events;
    private readonly RequestChecks _checks;
    private readonly BatchStore? _batches;
    private readonly RealService _real;
    private readonly MockMetrics _metrics;
    private readonly MetricStore _measured;
    private readonly Listener _mutualTls;
    private readonly Listener? _card;
    private readonly Listener? _plain;
    private readonly Listener _admin;
    private readonly WebApplication _application;

    private MockServer(MockOptions options, PkiStore pki, Population population, CndaFiles files)
    {
        _options = options;
        _pki = pki;
        Population = population;
        Journal = new ExchangeJournal(options.Journal);
        _events = new ServeEvents(Journal);
        Switches = new MockSwitches(options.Switches, new SwitchRules(population, files, options.Contract.Assertions));
        Faults = new PlannedFaults(
            options.FaultPlan,
            new CallMatcher(population),
            new PlanRules(population, files, options.Contract.Faults, [.. InsiOperations.All.Concat(options.Contract.Verification?.Messages.Select(m => m.Operation) ?? []).Select(o => o.Name)]));
        _judge = new ClientCertificateJudge(options, pki);
        _cards = options.CardPort is null ? null : CertificateTrust.InCards(pki, options.Contract.CardAuthorities);
        _checks = new RequestChecks(options);
        _batches = options.Contract.Verification is { } contract ? new BatchStore(contract, options.Clock) : null;
        _mutualTls = new Listener(ListenerKind.MutualTls, options.MutualTlsPort);
        _card = options.CardPort is { } card ? new Listener(ListenerKind.Card, card) : null;
        _plain = options.PlainPort is { } plain ? new Listener(ListenerKind.Plain, plain) : null;
        _admin = new Listener(ListenerKind.Admin, options.AdminPort);

        _real = new RealService(options);
        _metrics = new MockMetrics(options);
        _metrics.Observe(this);
        _measured = new MetricStore(_metrics.Meter);
        var loggers = options.LoggerFactory ?? NullLoggerFactory.Instance;
        var inspector = new Inspector(options, new SenderJudges(Judges()), _checks);
        var soap = new SoapEndpoint(
            options, inspector, Chain(options, population, files, _batches), Journal, Switches, _errors, _metrics, loggers.CreateLogger("InsConformance.InsiMock"));
        Switches.ServerTlsChanged += () => Array.ForEach([.. Listeners()], l => l.CloseIdle());
        _application = MockHost.Build(Listeners(), pki, Switches, _judge, loggers, new MeasuredEndpoint(soap, _metrics), new AdminEndpoint(AdminAreas()));
    }

    /// <summary>Address of the software-certificate service, e.g. <c>https://127.0.0.1:41234/lps</c>.</summary>
    public Uri MutualTlsUri => _mutualTls.Uri;

    /// <summary>Address of the card listener, or <see langword="null"/> when it is off.</summary>
    public Uri? CardUri => _card?.Uri;

    /// <summary>Address of the plain listener, or <see langword="null"/> when it is off.</summary>
    public Uri? PlainUri => _plain?.Uri;

    /// <summary>Root of the admin API, e.g. <c>http://127.0.0.1:41235/</c>.</summary>
    public Uri AdminUri => _admin.Uri;

    /// <summary>Every exchange since the start or the last <see cref="Reset"/>.</summary>
    public ExchangeJournal Journal { get; }

    /// <summary>How the mock answers.</summary>
    public MockSwitches Switches { get; }

    /// <summary>Which call gets what.</summary>
    public PlannedFaults Faults { get; }

    /// <summary>Which form the next call gets when shapes rotate.</summary>
    public ShapeRotation Rotation { get; } = new();

    /// <summary>The people known.</summary>
    public Population Population { get; }

    /// <summary>The contract of verification that is served, or <see langword="null"/>: it is not public and served on demand only.</summary>
    public VerificationContract? Verification => _options.Contract.Verification;

    /// <summary>The run's clock.</summary>
    public TimeProvider Clock => _options.Clock;

    /// <summary>The certificates: the LPS under test needs a client certificate and <see cref="PkiStore.Authorities"/>.</summary>
    public PkiStore Pki => _pki;

    /// <summary>Failures of the mock itself since the last <see cref="Reset"/>; a scenario with any is an error of the harness, not of the LPS.</summary>
    public IReadOnlyList<Exception> InternalErrors => Journal.SpillFailure is { } failure ? [.. _errors.Snapshot(), failure] : _errors.Snapshot();

    /// <summary>Real time since the start.</summary>
    internal TimeSpan Uptime => TimeProvider.System.GetElapsedTime(_started);

    /// <summary>Starts the listeners.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellation">Gives the start up.</param>
    /// <exception cref="InputException">A setting, a fixture or a recording is wrong.</exception>
    /// <exception cref="BlockedException">A port is taken, or the certificates cannot be kept.</exception>
    public static async Task<MockServer> StartAsync(MockOptions options, CancellationToken cancellation = default)
    {
        options.Check();
        var population = PopulationFiles.Load([Path.Combine(options.FixturesFolder, "population"), .. options.Population]);
        var files = CndaFiles.Load(Path.Combine(options.FixturesFolder, "cnda"));
        var server = new MockServer(options, options.Pki ?? PkiStore.OpenOrCreate(), population, files);
        try
        {
            await server._application.StartAsync(cancellation);
            return server;
        }
        catch (Exception e)
        {
            await server.DisposeAsync();
            if (PortConflict.Of(e, options) is { } blocked)
                throw blocked;
            throw;
        }
    }

    /// <summary>
    /// Goes back to the state after the start: journal, switches, fault plan and its counters, stubs, history of context ids, batches, internal
    /// errors. For use between scenarios.
    /// </summary>
    public void Reset()
    {
        _events.Clear();
        Switches.Reset();
        Faults.Reset();
        Rotation.StartAt(0);
        _checks.Reset();
        _stubs.Clear();
        _batches?.Clear();
        _real.Reset();
        _errors.Clear();
    }

    /// <summary>Stops listening, lets running requests end for at most five seconds, and releases everything.</summary>
    public async ValueTask DisposeAsync()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        await _application.StopAsync(deadline.Token);
        await _application.DisposeAsync();
        _real.Dispose();
        _measured.Dispose();
        _metrics.Dispose();
        _judge.Dispose();
        _cards?.Dispose();
        Journal.Dispose();
        if (_options.Pki is null)
            _pki.Dispose();
    }

    /// <summary>Who answers a call, first to last.</summary>
    private FaultPlanLink Chain(MockOptions options, Population population, CndaFiles files, BatchStore? batches)
    {
        var faults = new FaultReplies(options.Contract.Faults);
        var handlers = new Dictionary<InsiOperation, IOperationHandler>
        {
            [InsiOperations.SearchByVitale] = new VitaleSearchHandler(population, files, faults),
            [InsiOperations.SearchByTraits] = new TraitsSearchHandler(population, files, faults),
        };
        if (options.Contract.Verification is { } contract)
        {
            var verification = new VerificationHandler(contract, population, batches!);
            foreach (var message in contract.Messages)
                handlers.Add(message.Operation, verification);
        }

        var rules = _real.Before(new HttpRules(new InsiService(options, faults, handlers)));
        return new FaultPlanLink(Faults, faults, files, new ShapeRotator(Rotation, new StubAnswerer(_stubs, _errors, rules)));
    }

    private IReadOnlyList<IAdminArea> AdminAreas() =>
    [
        new HealthArea(this),
        new SwitchArea(this),
        new FaultPlanEndpoint(Faults),
        new JournalArea(this, _options),
        new MappingsArea(_stubs, _events),
        new RequestsArea(_events, _stubs, _options),
        new NearMissArea(_events, _stubs, _options),
        new ScenariosArea(_stubs),
        new SettingsArea(this),
        new MetricsArea(_measured),
        new RevocationArea(_pki),
    ];

    private Dictionary<ListenerKind, ISenderJudge> Judges()
    {
        var judges = new Dictionary<ListenerKind, ISenderJudge> { [ListenerKind.MutualTls] = new CertificateSenderJudge(_judge) };
        if (_cards is not null)
            judges[ListenerKind.Card] = new AssertionSenderJudge(new AssertionJudge(_options.Contract.Assertions, _cards, _options.Clock));
        return judges;
    }

    private IReadOnlyList<Listener> Listeners() => [.. new[] { _mutualTls, _card, _plain, _admin }.OfType<Listener>()];
}
