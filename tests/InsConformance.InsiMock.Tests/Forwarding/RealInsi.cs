using InsConformance.Insi.Pki;
using InsConformance.InsiMock.Forwarding;

namespace InsConformance.InsiMock.Tests.Forwarding;

/// <summary>A second mock under authorities of its own plays the real service; nothing of it is known to the mock under test.</summary>
internal sealed class RealInsi : IAsyncDisposable
{
    private static readonly Lazy<PkiStore> Store = new(() => PkiStore.OpenOrCreate(Directory.CreateTempSubdirectory("insconf-real-").FullName));

    private RealInsi(MockServer server) => Server = server;

    public static PkiStore Pki => Store.Value;

    public MockServer Server { get; }

    public TemporaryFolder Folder { get; } = new();

    public string Keep => Path.Combine(Folder.FullPath, "keep");

    public static async Task<RealInsi> StartAsync(Func<MockOptions, MockOptions>? change = null)
    {
        var options = MockUnderTest.Options with { Pki = Pki };
        return new RealInsi(await MockServer.StartAsync(change is null ? options : change(options)));
    }

    /// <summary>How to reach it, with the editor's certificate that it knows.</summary>
    public ForwardSettings Settings() => new()
    {
        Endpoint = Server.MutualTlsUri,
        Certificate = Pki.Certificate(PkiRole.InsiAuto),
        Authorities = Pki.Authorities,
        KeepFolder = Keep,
    };

    /// <summary>A mock that passes its calls to it.</summary>
    public Task<MockUnderTest> StartMockAsync(Func<ForwardSettings, ForwardSettings>? change = null, Func<MockOptions, MockOptions>? options = null) =>
        MockUnderTest.StartAsync(o => (options is null ? o : options(o)) with { Forward = change is null ? Settings() : change(Settings()) });

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        Folder.Dispose();
    }
}
