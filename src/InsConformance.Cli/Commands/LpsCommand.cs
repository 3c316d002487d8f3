using System.CommandLine;
using InsConformance.Cli.Serving;
using InsConformance.Lps.Launching;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf lps</c>.</summary>
internal static class LpsCommand
{
    private const string Help = """
        The reference LPS alone, until Ctrl-C: a correct implementation of the driver contract to read, drive or compare with.

        Examples:
          insconf lps                                              calls the mock of: insconf mock
          insconf lps --mutant keeps-trying-after-00 --port 5080   with one deliberate fault
        """;

    public static Command Create(TimeProvider clock)
    {
        var port = new Option<int>("--port") { Description = "Port of the driver contract on 127.0.0.1.", DefaultValueFactory = _ => 5080 };
        var insi = new Option<string>("--insi") { Description = "INSi endpoint to call.", DefaultValueFactory = _ => "https://localhost:8443/lps" };
        var cardInsi = new Option<string>("--card-insi") { Description = "INSi endpoint to call while a card session is open.", DefaultValueFactory = _ => "https://localhost:8444/lps" };
        var mutant = new Option<string?>("--mutant") { Description = "One deliberate fault, by its id in scenarios/mutants.yaml." };
        var idam = new Option<string>("--idam") { Description = "Authorisation number to send.", DefaultValueFactory = _ => RunWorker.ReferenceIdam };
        var piped = new Option<bool>("--piped") { Description = "Configuration on stdin, address on stdout, ends with stdin.", Hidden = true };
        var command = new Command("lps", Help) { port, insi, cardInsi, mutant, idam, piped };
        command.SetAction(async (parsed, cancelled) => (int)(parsed.GetValue(piped)
            ? await ReferenceLpsHost.RunAsync(Console.In, Console.Out, cancelled)
            : await LpsService.RunAsync(parsed.GetValue(port), parsed.GetValue(insi)!, parsed.GetValue(cardInsi)!, parsed.GetValue(mutant), parsed.GetValue(idam)!, clock, cancelled)));
        return command;
    }
}
