using InsConformance.Foundation;
using InsConformance.Insi.Pki;
using InsConformance.InsiMock;
using InsConformance.InsiMock.Control;

namespace InsConformance.Cli.Serving;

/// <summary>Serves the mock until it is told to stop.</summary>
internal static class MockService
{
    public static async Task<ExitCode> RunAsync(MockRequest request, TimeProvider clock, CancellationToken cancelled)
    {
        using var pki = PkiStore.OpenOrCreate(time: clock);
        await using var mock = await MockServer.StartAsync(
            new MockOptions
            {
                FixturesFolder = AppHome.Find().Fixtures,
                Population = request.Population,
                MutualTlsPort = request.Port,
                CardPort = request.CardPort,
                AdminPort = request.AdminPort,
                PlainPort = request.PlainPort,
                AdminShowsIdentities = request.AdminShowsIdentities,
                Pki = pki,
                Clock = clock,
                Contract = request.Contract,
                AcceptedIdams = MockOptions.DefaultIdams.Union(request.Idams),
                Switches = WithFiles(request),
                LoggerFactory = request.Loggers,
                Forward = request.Real.Forward,
                Replay = request.Real.Replay,
                FaultPlan = request.FaultPlan,
            },
            cancelled);
        Console.WriteLine($"""
            INSi simulé (FICTIF), boucle locale seulement. Ctrl-C pour arrêter.
              TLS mutuel      {mock.MutualTlsUri}   (certificats : insconf pki export DOSSIER)
              mode carte      {mock.CardUri}   (carte CPx ou Pro Santé Connect, sans certificat client)
              administration  {mock.AdminUri}
              population      {mock.Population.Count} personnes fictives
            """);
        if (mock.PlainUri is { } plain)
            Console.WriteLine($"  sans TLS        {plain}   (mesures seulement : tout émetteur est admis)");
        if (request.Real.Banner is { } real)
            Console.WriteLine("  " + real);
        await Stop.WaitAsync(cancelled);
        return ExitCode.Conform;
    }

    private static SwitchSettings WithFiles(MockRequest request)
    {
        var files = request.Switches.CndaFiles;
        foreach (var pair in request.CndaFiles)
        {
            var equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == pair.Length - 1)
                throw new InputException("cnda-file", null, $"'{pair}' is not PERSON=FILE", "write e.g. --cnda-file hermann-gatien=2.08-cas2.xml");
            files = files.SetItem(pair[..equals], pair[(equals + 1)..]);
        }

        return request.Switches with { CndaFiles = files };
    }
}
