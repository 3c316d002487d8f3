using System.CommandLine;
using InsConformance.Cli.Drifting;
using InsConformance.Foundation;
using InsConformance.InsiMock;
using InsConformance.InsiMock.Drifting;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf report drift</c>.</summary>
internal static class DriftCommand
{
    private const string Help = """
        Says where the real INSi of a recording and the mock differ: codes, shapes, labels; values of the persons are told apart.
        Exit code 1 when codes, shapes or labels differ. The table is in French, for reviewers; --json has stable English names.

        Examples:
          insconf report drift enregistrement
          insconf report drift enregistrement --json > drift.json
        """;

    public static Command Create(TimeProvider clock)
    {
        var folder = new Argument<string>("folder") { Description = "A folder made with: insconf mock --forward URL --keep DIR" };
        var json = new Option<bool>("--json") { Description = "The report as JSON." };
        var population = new Option<string[]>("--population") { Description = "Files or folders of people whom the mock knows besides the shipped ones.", Arity = ArgumentArity.OneOrMore };
        var command = new Command("drift", Help) { folder, json, population };
        var contract = new ContractOptions();
        contract.AddTo(command);
        command.SetAction(async (parsed, cancelled) =>
        {
            var report = await DriftAnalysis.CompareAsync(
                parsed.GetValue(folder)!,
                new MockOptions
                {
                    FixturesFolder = AppHome.Find().Fixtures,
                    Population = parsed.GetValue(population) ?? [],
                    Clock = clock,
                    Contract = contract.Read(parsed),
                },
                cancelled);
            if (parsed.GetValue(json))
                DriftJson.Write(Console.OpenStandardOutput(), report);
            else
                DriftTable.Write(Console.Out, report);
            return (int)(report.HasDrift ? ExitCode.NonConform : ExitCode.Conform);
        });
        return command;
    }
}
