using System.CommandLine;
using InsConformance.Cards.Vpcd;
using InsConformance.Cli.Serving;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf cards serve</c>.</summary>
internal static class CardsServeCommand
{
    private const string Help = """
        Puts cards into the virtual PC/SC readers of this machine, one per persona, until Ctrl-C: any program sees them as real ones.
        Needs pcscd with vsmartcard's vpcd (Debian: apt-get install pcscd vsmartcard-vpcd); pcscd may also start later or restart.
        Commands on standard input, one per line: list, eject N, insert N PERSONA, swap N PERSONA, fault N KIND, heal N, renew PERSONA, help, quit.

        Examples:
          insconf cards serve cps-medecin vitale-famille
          insconf cards serve cps-medecin --trace                     what programs ask of the card, on stderr
          insconf cards serve cps-medecin --trace apdus.ndjson        the same as JSON, polls of pcscd included
          printf 'eject 1\ninsert 1 cpf-interne\n' | insconf cards serve cps-medecin
        """;

    public static Command Create(TimeProvider clock)
    {
        var personas = new Argument<string[]>("personas") { Description = "Personas by id, or by the path of a .yaml file.", Arity = ArgumentArity.OneOrMore };
        personas.RefuseOptions();
        var port = new Option<int>("--port") { Description = "Port of the first virtual reader; the others follow.", DefaultValueFactory = _ => VpcdOptions.FirstPort };
        var host = new Option<string>("--host") { Description = "Machine whose pcscd is meant. The cards' traffic is not protected on the way.", DefaultValueFactory = _ => "127.0.0.1" };
        var trace = new Option<string?>("--trace") { Description = "Show APDUs on stderr, or write them to FILE as JSON lines. PINs are masked.", Arity = ArgumentArity.ZeroOrOne, HelpName = "FILE" };
        var command = new Command("serve", Help) { personas, port, host, trace };
        command.SetAction(async (parsed, cancelled) => (int)await CardService.RunAsync(
            new CardServiceRequest(
                parsed.GetValue(personas) ?? [],
                new VpcdOptions { Host = parsed.GetValue(host)!, Port = parsed.GetValue(port) },
                parsed.GetResult(trace) is { Implicit: false },
                parsed.GetValue(trace)),
            clock,
            cancelled));
        return command;
    }
}
