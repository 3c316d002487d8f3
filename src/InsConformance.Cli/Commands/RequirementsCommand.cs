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

    private const string ImportHelp = """
        Reads an official requirement workbook (.xlsx) into a catalogue: columns are found by their headers, whatever their order, case and accents; merged cells are
        filled; columns that mean nothing here are kept under extra. Sections other than INS become proofs that a person attaches.

        Examples:
          insconf requirements import Exigences.xlsx --output tlc-1.4.2.yaml --like dmn-1.2.2
          insconf requirements import REM-BIO.xlsx --layout rem --sheet INS --id bio-v2 --output bio.yaml
          insconf requirements diff tlc-1.4.2 tlc-1.4.2.yaml
        """;

    private const string DiffHelp = """
        What changed between two versions of a catalogue, compared by id: added, removed, reworded, other profiles; and the features whose tags name something
        that changed. OLD and NEW are ids of shipped catalogues or paths of .yaml files. Exit code 1 when anything differs.

        Examples:
          insconf requirements diff dmn-1.2.2 dmn-1.3.yaml
          insconf requirements diff dmn-1.2.2 dmn-1.3.yaml --json > ecarts.json
        """;

    public static Command Create() => new("requirements", Help) { List(), Show(), Coverage(), Profiles(), Import(), Diff() };

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
        var features = FeaturesOption();
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

    private static Command Import()
    {
        var workbook = new Argument<string>("FILE.xlsx") { Description = "The workbook." };
        var output = new Option<string>("--output", "-o") { Description = "The catalogue file to write.", Required = true };
        var id = new Option<string?>("--id") { Description = "Id of the catalogue. Default: the name of the output." };
        var version = new Option<string?>("--catalogue-version") { Description = "Version of the set. Default: importé." };
        var title = new Option<string?>("--title") { Description = "French title. Default: names the workbook." };
        var tag = new Option<string?>("--tag") { Description = "Prefix of its tags. Default: the id up to its first hyphen." };
        var layout = new Option<string?>("--layout") { Description = "auto, scenarios (a row per scenario, numbered proofs), proofs (a row per proof) or rem (a row per scenario, repeated pairs). Default: auto." };
        var sheet = new Option<string?>("--sheet") { Description = "The sheet. Default: Exigences, else the first with the headers." };
        var like = new Option<string?>("--like") { Description = "A catalogue of the same set (id or path): proofs that it knows keep its kind, automation and instructions." };
        var force = new Option<bool>("--force") { Description = "Replace the output when it exists." };
        var command = new Command("import", ImportHelp) { workbook, output, id, version, title, tag, layout, sheet, like, force };
        command.SetAction(parsed => (int)RequirementImporting.Run(
            parsed.GetValue(workbook)!, parsed.GetValue(output)!, parsed.GetValue(id), parsed.GetValue(version), parsed.GetValue(title), parsed.GetValue(tag),
            parsed.GetValue(layout), parsed.GetValue(sheet), parsed.GetValue(like), parsed.GetValue(force)));
        return command;
    }

    private static Command Diff()
    {
        var old = new Argument<string>("OLD") { Description = "The older version." };
        var @new = new Argument<string>("NEW") { Description = "The newer version." };
        var features = FeaturesOption();
        var json = JsonOption();
        var command = new Command("diff", DiffHelp) { old, @new, features, json };
        command.SetAction(parsed => (int)RequirementDiffing.Run(parsed.GetValue(old)!, parsed.GetValue(@new)!, parsed.GetValue(features) ?? [], parsed.GetValue(json)));
        return command;
    }

    private static Option<string[]> FeaturesOption() =>
        new("--features") { Description = "Feature files or folders. Default: the shipped features/.", Arity = ArgumentArity.OneOrMore, AllowMultipleArgumentsPerToken = true };

    private static Option<bool> JsonOption() => new("--json") { Description = "Print JSON." };

    private static ProfileOptions AllCatalogues(Command command)
    {
        var options = new ProfileOptions("all");
        options.AddTo(command);
        return options;
    }
}
