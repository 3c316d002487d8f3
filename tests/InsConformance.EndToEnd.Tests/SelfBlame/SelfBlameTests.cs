using InsConformance.Certification.Catalogues;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Running;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Pki;
using InsConformance.Reports;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Summary;
using InsConformance.Steps.Bindings;
using InsConformance.Steps.Playing;
using InsConformance.Testing;

namespace InsConformance.EndToEnd.Tests.SelfBlame;

/// <summary>
/// The harness, broken on purpose, is never believed. Each mutant is played twice: sound, where it must give what it ought to, and broken, where
/// the difference must show. Without the first passage a suite that is red anyway would seem to see every fault.
/// </summary>
public sealed class SelfBlameTests
{
    public static TheoryData<string> Mutants() => [.. HarnessMutant.Load().Select(m => m.Id)];

    [Fact]
    public void Data_EveryMutantDescribed_IsOneThatCanBePlayedAndTheReverse() =>
        Assert.Equal(HarnessFault.All.Keys.Order(), HarnessMutant.Load().Select(m => m.Id).Order());

    [Theory]
    [MemberData(nameof(Mutants))]
    public async Task Harness_Broken_IsNeverGreen(string id)
    {
        var mutant = HarnessMutant.Load().Single(m => m.Id == id);

        var sound = await PlayAsync(mutant, new HarnessFault());
        var broken = await PlayAsync(mutant, HarnessFault.All[id]);

        switch (mutant.Sign)
        {
            case "failed":
                Assert.Equal(Verdict.Passed, sound.Worst);
                Assert.True(broken.Worst is Verdict.Failed or Verdict.Error, $"{broken.Worst}");
                break;
            case "survivor":
                // The LPS mutant is seen, and no longer: a survivor, which turns the run of all mutants red (KillMatrixTests).
                Assert.Equal(Verdict.Failed, sound.Worst);
                Assert.Equal(Verdict.Passed, broken.Worst);
                break;
            default:
                Assert.Equal((Verdict.Passed, 0), (sound.Worst, sound.Gaps.Count));
                Assert.Equal(Verdict.Error, broken.Worst);
                Assert.NotEmpty(broken.Gaps);
                break;
        }
    }

    private static async Task<RunSummary> PlayAsync(HarnessMutant mutant, HarnessFault fault)
    {
        using var place = new Workplace();
        using var pki = PkiStore.OpenOrCreate(place.Environment["INSCONF_CACHE"]);
        var features = FeatureLoader.Load([Repository.PathTo("features")], baseFolder: Repository.Root);
        var registry = BindingRegistry.From(fault.Bindings(typeof(PatientSteps).Assembly.GetTypes()));
        var wanted = features.Scenarios.Where(s => mutant.Tags.Any(t => s.Tags.Contains("@" + t))).Select(s => s.Key).ToArray();
        Assert.NotEmpty(wanted);
        var folder = RunFolder.CreateAt(place.PathTo("run"), Facts(wanted));
        var setup = fault.Setup(
            new WorkerSetup
            {
                FixturesFolder = Repository.PathTo("fixtures"),
                Pki = pki,
                Lps = new LpsTarget.Hosted(mutant.Against == "reference" ? null : mutant.Against),
                Exchanges = new Store(folder),
            },
            place);
        await using (var workers = new RunWorkerFactory(setup))
        await using (var messages = MessageFile.Create(folder.MessagesPath))
        {
            var played = fault.LosesScenario ? wanted[..^1] : wanted;
            await new FeatureRunner(registry, new RunOptions { Only = played.ToHashSet(), WorkerFactory = workers, Messages = messages }).RunAsync(features);
        }

        if (fault.LosesFile)
            Directory.EnumerateFiles(folder.ExchangesPath).Order().Take(2).ToList().ForEach(File.Delete);
        return EvidenceBuilder.Build(folder, Array.Empty<Catalogue>());
    }

    private static RunFacts Facts(IReadOnlyList<string> planned) => new()
    {
        RunId = "self-blame",
        ToolVersion = "0",
        Started = DateTimeOffset.UnixEpoch,
        CommandLine = [],
        Product = new ProductFacts("LPS-REFERENCE", "1.0", null, null, "reference"),
        Insi = "mock",
        Cards = "emulated",
        Catalogues = [],
        Simulated = [],
        Machine = MachineFacts.Here(),
        IsPartial = true,
        Planned = planned,
    };

    private sealed class Store(RunFolder folder) : IExchangeStore
    {
        public ExchangeEvidence Save(Exchange exchange) => folder.SaveExchange(exchange);
    }
}
