using InsConformance.Foundation;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Lps.Reference;

namespace InsConformance.Lps.Tests.Fakes;

/// <summary>A reference LPS or a mutant over HTTP, its driver and the service it calls.</summary>
internal sealed class Bench : IAsyncDisposable
{
    // A loaded machine is no failure.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly ReferenceLps _lps;

    private Bench(ReferenceLps lps, HttpLpsDriver driver, FakeInsi insi)
    {
        _lps = lps;
        Driver = driver;
        Insi = insi;
    }

    public HttpLpsDriver Driver { get; }

    public FakeInsi Insi { get; }

    public Uri Url => _lps.Url;

    public static ReferenceLpsOptions Options(FakeInsi insi, string? mutant = null) => new()
    {
        InsiUrl = new Uri("http://insi.test/lps"),
        Idam = "TESTSGIE0000",
        Emetteur = "10B0152872",
        Mutant = mutant,
        Ids = new IdSource(7),
        InsiHandler = insi,
        InsiTimeout = Patience,
    };

    public static Task<Bench> StartAsync(FakeInsi insi, string? mutant = null) => StartAsync(Options(insi, mutant), insi);

    public static async Task<Bench> StartAsync(ReferenceLpsOptions options, FakeInsi insi)
    {
        var lps = await ReferenceLps.StartAsync(options);
        var driver = await HttpLpsDriver.ConnectAsync(new LpsDriverOptions(lps.Url) { SetUpTimeout = Patience, CallTimeout = Patience });
        return new Bench(lps, driver, insi);
    }

    public Task<LpsIdentity> TypeAsync(TypedTraits traits) => Driver.CreateIdentityAsync(new TraitsEntry(traits, "durand"));

    public Task<SearchOutcome> SearchAsync(LpsIdentity identity) => Driver.SearchInsiAsync(identity.Id, new SearchCommand(User: "durand"));

    /// <summary>Types, searches and, when there is something to accept, accepts.</summary>
    public async Task<(SearchOutcome Outcome, LpsIdentity Identity)> RetrieveAsync(TypedTraits traits)
    {
        var identity = await TypeAsync(traits);
        var outcome = await SearchAsync(identity);
        return (outcome, outcome.Proposal is { Importable: true }
            ? await Driver.AcceptInsiAsync(identity.Id, new AcceptCommand("durand"))
            : await Driver.GetIdentityAsync(identity.Id));
    }

    public async ValueTask DisposeAsync()
    {
        await Driver.DisposeAsync();
        await _lps.DisposeAsync();
    }
}
