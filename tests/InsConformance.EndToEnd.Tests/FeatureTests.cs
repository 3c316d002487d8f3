using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Running;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Pki;
using InsConformance.Insi.Verification;
using InsConformance.InsiMock;
using InsConformance.Lps.Launching;
using InsConformance.Steps.Bindings;
using InsConformance.Steps.Playing;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests;

/// <summary>The shipped features, one test per scenario, against the reference LPS in its own process.</summary>
public sealed class FeatureTests : IAsyncDisposable
{
    private static readonly FeatureSet Features = FeatureLoader.Load([Repository.PathTo("features")], baseFolder: Repository.Root);

    private readonly PkiStore _pki;
    private readonly FeatureTestData _data;

    public FeatureTests()
    {
        using var place = new Workplace();
        _pki = PkiStore.OpenOrCreate(place.Environment["INSCONF_CACHE"]);
        var workers = new RunWorkerFactory(new WorkerSetup
        {
            FixturesFolder = Repository.PathTo("fixtures"),
            Pki = _pki,
            Lps = new LpsTarget.Reference(new LaunchOptions("dotnet", [Insconf.Library, "lps", "--piped"]), null),
            Exchanges = new Nowhere(),
            Contract = new ContractData { Verification = VerificationContract.Default },
        });
        _data = new FeatureTestData(BindingRegistry.From(typeof(PatientSteps).Assembly), Features, new RunOptions { WorkerFactory = workers });
    }

    public static TheoryData<string, string> Scenarios()
    {
        var rows = new TheoryData<string, string>();
        foreach (var scenario in Features.Scenarios)
            rows.Add(scenario.Key, scenario.Name);
        return rows;
    }

    [Theory]
    [MemberData(nameof(Scenarios))]
    public async Task Scenario_AgainstTheReference_Passes(string key, string name)
    {
        var record = await _data.PlayOneAsync(key);

        Assert.Equal(name, record.Name);
    }

    public async ValueTask DisposeAsync()
    {
        await _data.DisposeAsync();
        _pki.Dispose();
    }

    /// <summary>These tests look at verdicts only.</summary>
    private sealed class Nowhere : IExchangeStore
    {
        public ExchangeEvidence Save(Exchange exchange) => ExchangeEvidence.Of(exchange, (int)exchange.Number, "request.xml", "response.xml");
    }
}
