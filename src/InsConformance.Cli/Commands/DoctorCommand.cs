using System.CommandLine;
using InsConformance.Cli.Doctoring;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf doctor</c>.</summary>
internal static class DoctorCommand
{
    private const string Help = """
        What this machine has and lacks, with the command that mends it.
        Exit code 0 when everything that a run needs is there, 3 otherwise. What only some tests need is listed but does not count.
        """;

    public static Command Create(TimeProvider clock)
    {
        var command = new Command("doctor", Help);
        command.SetAction(_ => (int)Examination.Run(clock, Console.Out));
        return command;
    }
}
