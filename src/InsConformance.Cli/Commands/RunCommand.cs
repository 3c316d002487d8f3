using System.CommandLine;
using InsConformance.Cli.Running;
using InsConformance.InsiMock.Control;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf run</c>.</summary>
internal static class RunCommand
{
    private const string Help = """
        Plays features against an LPS and writes the evidence folder.

        Examples:
          insconf run                                          all features, against the reference LPS
          insconf run features/recherche --tags "@cnda:2.07-1"  one CNDA test
          insconf run --lps reference:whole-list-first          a faulty LPS, to see the suite catch it
          insconf run --lps reference:all-mutants               every faulty LPS, and which scenario catches which
          insconf run --lps http://localhost:5080 --json        your LPS, summary as JSON on stdout
          insconf run --shapes rotate                           another form of answer at each call
          insconf run features/cartes --cards pcsc              virtual cards in the readers of this machine (pcscd, vpcd)
          insconf run --use-case ville --profile "Hébergement des données de santé par le candidat"
          insconf run --lps operator --tags "@cnda"             your LPS, through a person at this terminal
          insconf run --lps operator --resume reports/2026-11-21-operator   what that run was interrupted before
          insconf run --rerun reports/2026-11-21-reference      only what did not pass there

        Exit code: 0 conform, 1 non-conformity, 2 wrong usage or input, 3 blocked or waiting for a person, 4 the harness broke.
        """;

    public static Command Create(TimeProvider clock)
    {
        var paths = new Argument<string[]>("paths")
        {
            Description = "Feature files, folders, or FILE:LINE for one scenario. Default: the shipped features/.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        paths.RefuseOptions();
        var lps = new Option<string>("--lps")
        {
            Description = "The software under test: reference, reference:MUTANT, reference:all-mutants, operator (a person at this terminal) or http://HOST:PORT of its driver.",
            DefaultValueFactory = _ => "reference",
        };
        var tags = new Option<string?>("--tags") { Description = "Tag expression, e.g. \"@cnda and not @cnda:2.05\"." };
        var shard = new Option<string?>("--shard") { Description = "I/N: play only the Ith of N parts." };
        var workers = new Option<int?>("--workers") { Description = "Scenarios at the same time, 1 to 256. Default: one per 40 scenarios, at most the processors and 4; always 1 for an LPS that already runs." };
        var output = new Option<string?>("--output") { Description = "Evidence folder; must be new or empty. Default: reports/<date>-<lps>." };
        var rerun = new Option<string?>("--rerun") { Description = "A run folder: play again what did not pass there." };
        var resume = new Option<string?>("--resume") { Description = "The folder of an interrupted run: play what it did not bring to an end, e.g. --resume reports/2026-11-21-operator. Both folders together are the evidence." };
        var expected = new Option<string?>("--expected") { Description = "YAML list of known non-conformities with their reasons." };
        var dossier = new Option<string?>("--dossier") { Description = "The editor's dossier, whose checks go into the workbook. Default: ./dossier.yaml when there is one.", HelpName = "FILE" };
        var mockPort = new Option<int>("--mock-port") { Description = "Port of the mock, for an LPS configured by hand. Default: a free one, or 8443 when the LPS cannot be aimed." };
        var mockCardPort = new Option<int>("--mock-card-port") { Description = "Port of the mock's card listener, likewise. Default: a free one, or 8444." };
        var cards = new Option<CardUse>("--cards")
        {
            Description = "Where the virtual cards are put in: emulated (readers of insconf, for the reference LPS) or pcsc (readers of this machine, for any program), e.g. --cards pcsc.",
        };
        var idam = new Option<string[]>("--idam") { Description = "Authorisation number that your LPS sends, for the mock to accept.", Arity = ArgumentArity.OneOrMore };
        var allScenarios = new Option<bool>("--all-scenarios") { Description = "With --lps reference:all-mutants: each mutant against every scenario, not only against those it names." };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON on stdout; progress goes to stderr." };

        var command = new Command("run", Help) { paths, lps, tags, shard, workers, output, rerun, resume, expected, dossier, mockPort, mockCardPort, cards, idam, allScenarios, json };
        var fiction = new FictionOptions();
        fiction.AddTo(command);
        var formats = new FormatOptions();
        formats.AddTo(command);
        var profiles = new ProfileOptions("those that the features' tags name");
        profiles.AddTo(command);
        var contract = new ContractOptions();
        contract.AddTo(command);
        var shapes = new ShapeOptions();
        shapes.AddTo(command);
        command.SetAction(async (parsed, cancelled) => (int)await new RunSession(clock).PlayAsync(
            new RunRequest
            {
                Paths = parsed.GetValue(paths) ?? [],
                Lps = parsed.GetValue(lps)!,
                Tags = parsed.GetValue(tags),
                Judgement = profiles.Read(parsed),
                Shard = parsed.GetValue(shard),
                Workers = parsed.GetValue(workers),
                Output = parsed.GetValue(output),
                Rerun = parsed.GetValue(rerun),
                Resume = parsed.GetValue(resume),
                Expected = parsed.GetValue(expected),
                Dossier = parsed.GetValue(dossier),
                MockPort = parsed.GetValue(mockPort),
                MockCardPort = parsed.GetValue(mockCardPort),
                Cards = parsed.GetValue(cards),
                Idams = parsed.GetValue(idam) ?? [],
                Contract = contract.Read(parsed),
                Switches = shapes.Apply(parsed, new SwitchSettings()),
                FaultPlan = shapes.ReadPlan(parsed),
                AllScenarios = parsed.GetValue(allScenarios),
                Json = parsed.GetValue(json),
                Fiction = fiction.Read(parsed),
                Ctrf = formats.Ctrf(parsed),
                CommandLine = [.. parsed.Tokens.Select(t => t.Value)],
            },
            cancelled));
        return command;
    }
}
