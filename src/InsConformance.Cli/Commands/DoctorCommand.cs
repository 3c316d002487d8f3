using System.CommandLine;
using InsConformance.Cli.Doctoring;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf doctor</c>.</summary>
internal static class DoctorCommand
{
    private const string Help = """
        What this machine has and lacks, with the command that mends it.
        Exit code 0 when everything that a run needs is there, 3 otherwise. What only some tests need is listed but does not count.

        With --dossier: what the application dossier of an editor has and lacks instead, with the place in its file and the cure.
        Exit code 0 when nothing is missing (reminders do not count), 1 when something breaks a rule, 2 when the file is malformed, 3 when something is missing.

        Examples:
          insconf doctor                                                     this machine
          insconf doctor --dossier                                           ./dossier.yaml alone
          insconf doctor --dossier dossier.yaml --run reports/2026-11-21-8080 compared with what a run shows: version, numbers, proofs
        """;

    public static Command Create(TimeProvider clock)
    {
        var dossier = new Option<string?>("--dossier")
        {
            Description = "Examine an editor's dossier instead of this machine. Default: ./dossier.yaml.",
            Arity = ArgumentArity.ZeroOrOne,
            HelpName = "FILE",
        };
        var run = new Option<string?>("--run") { Description = "With --dossier: the folder of a run to compare it with.", HelpName = "DIR" };
        var json = new Option<bool>("--json") { Description = "With --dossier: print what was found as JSON." };
        var command = new Command("doctor", Help) { dossier, run, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(dossier) is null && (result.GetResult(run) is { Implicit: false } || result.GetResult(json) is { Implicit: false }))
                result.AddError("--run and --json go with --dossier.");
        });
        command.SetAction(parsed => (int)(parsed.GetResult(dossier) is { Implicit: false }
            ? DossierExamining.Run(new DossierRequest(parsed.GetValue(dossier), parsed.GetValue(run), parsed.GetValue(json)), clock, Console.Out)
            : Examination.Run(clock, Console.Out)));
        return command;
    }
}
