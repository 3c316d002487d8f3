using System.CommandLine;
using System.CommandLine.Parsing;

namespace InsConformance.Cli.Commands;

/// <summary>All commands of <c>insconf</c>.</summary>
internal static class CommandTree
{
    public static RootCommand Build(TimeProvider clock)
    {
        var root = new RootCommand(
            "Conformance test harness and simulator for software that calls the French téléservice INSi.")
        {
            RunCommand.Create(clock),
            MockCommand.Create(clock),
            LpsCommand.Create(clock),
            CardsCommand.Create(clock),
            ReadersCommand.Create(),
            PkiCommand.Create(clock),
            PopulationCommand.Create(),
            RequirementsCommand.Create(),
            ReportCommand.Create(clock),
            DoctorCommand.Create(clock),
        };
        root.RefuseEmptyValues();
        return root;
    }

    /// <summary>The command as typed so far, e.g. <c>insconf report build</c>.</summary>
    public static string PathOf(ParseResult parsed)
    {
        var words = new Stack<string>();
        for (SymbolResult? at = parsed.CommandResult; at is CommandResult command; at = at.Parent)
            words.Push(command.Command is RootCommand ? "insconf" : command.Command.Name);
        return string.Join(' ', words);
    }
}
