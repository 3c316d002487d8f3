using System.CommandLine;
using InsConformance.Cards.PcSc;
using InsConformance.Cli.Readers;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf readers</c>.</summary>
internal static class ReadersCommand
{
    private const string Help = """
        The PC/SC readers of this machine and the cards in them, real or virtual alike. Exit code 3 when the service does not run, or a reader or card is missing.

        Examples:
          insconf readers list
          insconf readers watch                             one line per card or reader that comes or goes, until Ctrl-C
          insconf readers dump                              the card of the first reader that has one
          insconf readers dump "Virtual PCD 00 01" --json
        """;

    private const string DumpHelp = """
        What a card says without its PIN: answer to reset decoded, EF.DIR, EF.ATR and EF.SN, holder and certificates of a CPS3, beneficiaries of a carte Vitale.
        NIR are masked, but with --show-identities. Nothing is written to the card, and no PIN is tried.

        Examples:
          insconf readers dump
          insconf readers dump "Virtual PCD 00 01" --show-identities
        """;

    public static Command Create() => new("readers", Help) { List(), Watch(), Dump() };

    private static Command List()
    {
        var json = new Option<bool>("--json") { Description = "Print the list as JSON." };
        var command = new Command("list", "Lists the readers, whether a card is in, its answer to reset and what that says. Example: insconf readers list") { json };
        command.SetAction(parsed =>
        {
            using var readers = new PcScReaders();
            return (int)ReaderListing.Run(readers, parsed.GetValue(json), Console.Out);
        });
        return command;
    }

    private static Command Watch()
    {
        var json = new Option<bool>("--json") { Description = "Print each event as a line of JSON." };
        var command = new Command("watch", "Prints one line for each card or reader that comes or goes, until Ctrl-C. Example: insconf readers watch --json") { json };
        command.SetAction(async (parsed, cancelled) =>
        {
            using var readers = new PcScReaders();
            return (int)await ReaderWatching.RunAsync(readers, parsed.GetValue(json), Console.Out, cancelled);
        });
        return command;
    }

    private static Command Dump()
    {
        var reader = new Argument<string?>("READER") { Description = "Name of the reader. Default: the first one that has a card.", Arity = ArgumentArity.ZeroOrOne };
        var json = new Option<bool>("--json") { Description = "Print it as JSON." };
        var identities = new Option<bool>("--show-identities") { Description = "Show NIR whole." };
        var command = new Command("dump", DumpHelp) { reader, json, identities };
        command.SetAction(parsed =>
        {
            using var readers = new PcScReaders();
            return (int)CardDump.Run(readers, parsed.GetValue(reader), parsed.GetValue(json), parsed.GetValue(identities), Console.Out);
        });
        return command;
    }
}
