using System.Reflection;
using InsConformance.Certification.Assessments;
using InsConformance.Certification.Expectations;
using InsConformance.Cli.Doctoring;
using InsConformance.Cli.Requiring;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Results;
using InsConformance.Gherkin.Running;
using InsConformance.Gherkin.Tags;
using InsConformance.Insi.Pki;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Mutants;
using InsConformance.Reports;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Runs;
using InsConformance.Reports.Summary;
using InsConformance.Steps.Bindings;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Running;

/// <summary>One <c>insconf run</c>: reads all input, checks the set-up, plays, writes the evidence, tells the result.</summary>
internal sealed class RunSession(TimeProvider clock)
{
    private const int MostWorkersByDefault = 4;
    private const int ScenariosPerWorker = 40;

    /// <summary>Borne by every scenario that puts cards into readers.</summary>
    private const string CardTag = "@carte";

    /// <summary>
    /// Borne by every scenario that needs the verification of an INS, whose contract is not public: it is played on demand only, so that no proof rests on guessed
    /// names without anybody having asked for it. Decision 0012.
    /// </summary>
    private const string UnconfirmedTag = "@contrat-non-confirme";

    public async Task<ExitCode> PlayAsync(RunRequest request, CancellationToken cancelled)
    {
        var plan = Read(request);
        var known = request.Fiction.Read(plan.Home, request.Idams);
        using var pki = PkiStore.OpenOrCreate(time: clock);
        var exchanges = new FolderExchangeStore();
        var setup = new WorkerSetup
        {
            FixturesFolder = plan.Home.Fixtures,
            Pki = pki,
            Lps = plan.Lps,
            Exchanges = exchanges,
            MutualTlsPort = request.MockPort,
            CardPort = request.MockCardPort,
            Cards = request.Cards,
            Idams = request.Idams,
            Contract = request.Contract,
            Switches = request.Switches,
            FaultPlan = request.FaultPlan,
        };
        await using var workers = new RunWorkerFactory(setup);
        var probed = await workers.ProbeAsync(cancelled);
        RequireNumbers(plan, probed.Driver.Description);
        var folder = CreateFolder(request, plan, probed.Driver.Description);
        exchanges.Folder = folder;

        using var screen = Screen.Choose(request.Json, plan.Lps is LpsTarget.Operated);
        var options = plan.Options with
        {
            Workers = WorkersOf(request, plan, probed, workers.MostWorkers),
            WorkerFactory = workers,
            Observer = screen,
            Time = clock,
        };
        RunRecord record;
        await using (var messages = MessageFile.Create(folder.MessagesPath))
            record = await new FeatureRunner(plan.Registry, options with { Messages = messages }).RunAsync(plan.Features, cancelled);
        if (plan.Mutants.Count > 0)
            await new MutantStage(plan, folder, clock).PlayAsync(record, setup, request.Workers, screen, cancelled);

        var fiction = request.Fiction.Pass(folder, known, plan.Dossier?.Dossier.File);
        var summary = EvidenceBuilder.Build(folder, plan.Judgement.Catalogues, plan.Judgement.Crosswalk, new ReportOptions { Dossier = plan.Dossier, Ctrf = request.Ctrf, Fiction = fiction });
        screen.Show(summary);
        if (request.Json)
            RunSummaryJson.Write(summary, Console.OpenStandardOutput());
        return cancelled.IsCancellationRequested && summary.ExitCode == ExitCode.Conform ? ExitCode.Blocked : summary.ExitCode;
    }

    /// <summary>Everything that can be wrong with the input is found here, before anything starts.</summary>
    private RunPlan Read(RunRequest request)
    {
        var home = AppHome.Find();
        var mutants = MutantCatalogue.Load(home.Mutants);
        if (request is { Rerun: not null, Resume: not null })
            throw new InputException("resume", null, "--rerun and --resume exclude each other", "--rerun plays what did not pass, --resume what was not played to its end");
        var lps = LpsChoice.Parse(request.Lps, mutants, request.Resume is null ? null : KnownFrom(ResumeSelection.Software(request.Resume)));
        MutantOptions.Check(request);
        var expected = request.Expected is null ? ExpectedNonConformities.None : ExpectedNonConformities.Load(request.Expected);
        var tags = request.Tags is null ? null : TagExpression.Parse(request.Tags, "--tags");
        var shard = request.Shard is null ? null : Gherkin.Running.Shard.Parse(request.Shard);
        var only = (request.Rerun is null ? request.Resume is null ? null : ResumeSelection.From(request.Resume) : RerunSelection.From(request.Rerun))?.ToHashSet(StringComparer.Ordinal);
        var paths = request.Paths.Count > 0 ? request.Paths : [home.Features];
        var features = FeatureLoader.Load(paths, baseFolder: BaseOf(paths, home));
        var judgement = Judgement.Read(home, request.Judgement, features.Scenarios);
        var options = new RunOptions
        {
            Filter = s => IsServed(request, s) && tags?.Matches(s.Tags) != false,
            Only = only,
            Shard = shard,
            Workers = request.Workers ?? 1,
            IsAttended = lps is LpsTarget.Operated,
        };
        var registry = BindingRegistry.From(typeof(PatientSteps).Assembly);
        var selected = new FeatureRunner(registry, options).Select(features);
        if (selected.Count == 0)
            throw new InputException("nothing-to-play", null, $"none of the {features.Scenarios.Count} scenarios is selected, and a run that plays nothing proves nothing", Loosen(request));

        // A tag that names no known test would silently prove nothing.
        foreach (var catalogue in judgement.Crosswalk.Catalogues)
            Assessment.Of(catalogue, features.Scenarios.Select(s => new ScenarioOutcome(s.Key, s.Name, s.Tags, Verdict.Blocked)));
        return new RunPlan(home, lps, judgement, expected, features, selected, registry, options,
            request.Lps == LpsChoice.AllMutants ? mutants.Mutants : [], request.AllScenarios ? MutantPlay.All : MutantPlay.Named)
        {
            Dossier = DossierReading.ReadIfAny(home, request.Dossier, DossierReading.DayOf(clock.GetUtcNow())),
        };
    }

    private static LpsDescription KnownFrom(ProductFacts product) => new(product.Name, product.Version, LpsContract.Version, [], product.Nie, product.Nil);

    private static void RequireNumbers(RunPlan plan, LpsDescription lps)
    {
        foreach (var (number, profile) in plan.Judgement.Numbers)
        {
            if (string.IsNullOrWhiteSpace(number == "NIE" ? lps.Nie : lps.Nil))
                throw new InputException("product-number", null, $"the profile '{profile}' asks for the {number} of the product, and the LPS '{lps.Name}' declares none", $"let its driver answer GET /lps with \"{number.ToLowerInvariant()}\"");
        }
    }

    private static bool IsServed(RunRequest request, ScenarioDescription scenario) =>
        request.Contract.Verification is not null || !scenario.Tags.Contains(UnconfirmedTag, StringComparer.Ordinal);

    private static string Loosen(RunRequest request) => request switch
    {
        { Resume: not null } => "every scenario of that run was played to its end",
        { Rerun: not null } => "everything passed in that run, or its features have moved",
        { Tags: not null } => $"check --tags \"{request.Tags}\"; scenarios tagged {UnconfirmedTag} need --unconfirmed-contract",
        _ => "loosen --shard or the paths",
    };

    /// <summary>Keys of shipped features stay the same wherever the command is called from.</summary>
    private static string? BaseOf(IEnumerable<string> paths, AppHome home)
    {
        var inside = home.Root + Path.DirectorySeparatorChar;
        return paths.All(p => Path.GetFullPath(p).StartsWith(inside, StringComparison.Ordinal)) ? home.Root : null;
    }

    private static int WorkersOf(RunRequest request, RunPlan plan, RunWorker probed, int? most)
    {
        if (request.Workers > most)
        {
            throw new InputException(
                "workers", null, $"--workers {request.Workers} needs {2 * request.Workers} virtual readers, and PC/SC shows {most} pair(s)", "leave --workers out, or give pcscd more virtual readers (docs/cards.md)");
        }

        if (plan.Lps is not LpsTarget.Running)
            return Math.Min(request.Workers ?? Math.Min(DefaultWorkers(plan.Selected.Count), most ?? int.MaxValue), plan.Selected.Count);
        if (request.Workers > 1)
        {
            throw new InputException(
                "workers", null, $"{probed.Driver.Description.Name} is one LPS and holds one session, so --workers {request.Workers} cannot be", "leave --workers out");
        }

        return 1;
    }

    /// <summary>Starting a worker (a mock and an LPS process) takes as long as playing some forty scenarios.</summary>
    private static int DefaultWorkers(int scenarios) =>
        Math.Clamp(scenarios / ScenariosPerWorker, 1, Math.Min(Environment.ProcessorCount, MostWorkersByDefault));

    private RunFolder CreateFolder(RunRequest request, RunPlan plan, LpsDescription lps)
    {
        var usesCards = plan.Selected.Any(s => s.Tags.Contains(CardTag, StringComparer.Ordinal));
        var mutant = (plan.Lps as LpsTarget.Reference)?.Mutant;
        var facts = new RunFacts
        {
            RunId = new IdSource().Next().ToString(),
            ToolVersion = ToolVersion(),
            Commit = CheckoutCommit.Of(plan.Home.Root),
            Started = clock.GetUtcNow(),
            CommandLine = ["insconf", .. request.CommandLine],
            Product = new ProductFacts(lps.Name, lps.Version, lps.Nie, lps.Nil, request.Lps, mutant),
            Insi = "mock",
            Cards = !usesCards ? "none" : request.Cards is CardUse.Pcsc ? "pcsc" : "emulated",
            Catalogues = [.. plan.Judgement.Catalogues.Select(c => new CatalogueFacts(c.Id, c.Version))],
            Simulated =
            [
                SimulatedPart.MockService,
                .. usesCards ? [SimulatedPart.VirtualCard] : Array.Empty<SimulatedPart>(),
                SimulatedPart.ControllableClock,
                .. plan.Lps is LpsTarget.Reference or LpsTarget.Hosted ? [SimulatedPart.ReferenceLps] : Array.Empty<SimulatedPart>(),
            ],
            Machine = MachineFacts.Here(),
            TagFilter = request.Tags,
            Shard = request.Shard,
            IsPartial = plan.Selected.Count < plan.Features.Scenarios.Count(s => IsServed(request, s)) || request.Paths.Count > 0,
            Profiles = plan.Judgement.Scope.Names,
            Loaded = request.Paths.Count > 0 ? null : plan.Features.Scenarios.Count,
            Planned = [.. plan.Selected.Select(s => s.Key)],
            LeftOut = LeftOut(request, plan),
            Expected = plan.Expected.Entries,
            OutOfScope = [.. plan.Judgement.Catalogues.SelectMany(c => plan.Judgement.Scope.OutOf(c).Select(o => new OutOfScope(c.Id, o.Key, o.Value)))],
        };
        return request.Output is { } exact ? RunFolder.CreateAt(exact, facts) : RunFolder.Create("reports", LpsChoice.ShortName(request.Lps), facts);
    }

    /// <summary>What the same features hold beside what is played: of files given one by one, the whole files; of shipped ones, all that is shipped.</summary>
    private static IReadOnlyList<LeftOutScenario> LeftOut(RunRequest request, RunPlan plan)
    {
        var selected = plan.Selected.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);
        var all = plan.Features;
        if (request.Paths.Count > 0)
        {
            var root = BaseOf(request.Paths, plan.Home);
            all = FeatureLoader.Load(root is null ? plan.Features.Scenarios.Select(s => s.Uri).Distinct(StringComparer.Ordinal) : [plan.Home.Features], baseFolder: root);
        }

        return [.. all.Scenarios.Where(s => IsServed(request, s) && s.Tags.Count > 0 && !selected.Contains(s.Key)).Select(s => new LeftOutScenario(s.Key, s.Tags))];
    }

    private static string ToolVersion() =>
        typeof(RunSession).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0";
}
