using System.CommandLine;
using InsConformance.Cli.Requiring;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf requirements</c>.</summary>
internal static class RequirementsCommand
{
    private const string Help = """
        The requirement sets: what they ask, what features prove, what a person attaches. docs/requirements.md tells how they are written.

        Examples:
          insconf requirements list --catalogue dmn-1.2.2
          insconf requirements show "INS 27.1"
          insconf requirements coverage --use-case ville --profile "Hébergement des données de santé par le candidat"
        """;

    private const string ShowHelp = """
        What one requirement asks, its scenarios and proofs, which feature proves each, what to attach, and how other catalogues compare.
        ID is that of a requirement, scenario or proof, or a tag; write blanks between quotes or as hyphens.

        Examples:
          insconf requirements show "INS 40"
          insconf requirements show INS/va1.60
          insconf requirements show @cnda:2.05 --json
        """;

    private const string CoverageHelp = """
        Per catalogue: what is automated, what goes through the crosswalk, what a person attaches, what is planned, unknown, missing or not applicable.
        Nothing is played. Exit code 1 when a catalogue says that a feature proves something and none does.

        Examples:
          insconf requirements coverage
          insconf requirements coverage --catalogue dmn-1.2.2 segur-va1 --details
          insconf requirements coverage --html couverture.html
          insconf requirements coverage --json > couverture.json
        """;

    private const string ProfilesHelp = """
        The use cases of the TLC guide with their profiles, and the profiles of each catalogue. With --use-case, checks a choice: exactly one profile for
        hosting, what each profile needs, NIE and NIL.

        Examples:
          insconf requirements profiles
          insconf requirements profiles --use-case etablissement --profile "hébergement des données de santé par le candidat" CIBA
        """;

    public static Command Create() => new("requirements", Help) { List(), Show(), Coverage(), Profiles() };

    private static Command List()
    {
        var json = JsonOption();
        var command = new Command("list", "Lists the requirements of the chosen profiles. Example: insconf requirements list --catalogue dmn-1.2.2 --profile Général") { json };
        var profiles = AllCatalogues(command);
        command.SetAction(parsed => (int)RequirementListing.Run(profiles.Read(parsed), parsed.GetValue(json)));
        return command;
    }

    private static Command Show()
    {
        var id = new Argument<string>("ID") { Description = "Id of a requirement, scenario or proof, or a tag." };
        var json = JsonOption();
        var command = new Command("show", ShowHelp) { id, json };
        var profiles = AllCatalogues(command);
        command.SetAction(parsed => (int)RequirementShowing.Run(parsed.GetValue(id)!, profiles.Read(parsed), parsed.GetValue(json)));
        return command;
    }

    private static Command Coverage()
    {
        var features = new Option<string[]>("--features") { Description = "Feature files or folders. Default: the shipped features/.", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };
        var details = new Option<bool>("--details") { Description = "Also every requirement and proof." };
        var json = JsonOption();
        var html = new Option<string?>("--html") { Description = "Write a self-contained page to this file." };
        var command = new Command("coverage", CoverageHelp) { features, details, json, html };
        var profiles = AllCatalogues(command);
        command.SetAction(parsed => (int)CoverageShowing.Run(
            profiles.Read(parsed), parsed.GetValue(features) ?? [], parsed.GetValue(details), parsed.GetValue(json), parsed.GetValue(html)));
        return command;
    }

    private static Command Profiles()
    {
        var json = JsonOption();
        var command = new Command("profiles", ProfilesHelp) { json };
        var profiles = AllCatalogues(command);
        command.SetAction(parsed => (int)ProfileListing.Run(profiles.Read(parsed), parsed.GetValue(json)));
        return command;
    }

    private static Option<bool> JsonOption() => new("--json") { Description = "Print JSON." };

    private static ProfileOptions AllCatalogues(Command command)
    {
        var options = new ProfileOptions("all");
        options.AddTo(command);
        return options;
    }
}
