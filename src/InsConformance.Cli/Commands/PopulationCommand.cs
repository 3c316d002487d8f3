using System.CommandLine;
using System.Globalization;
using InsConformance.Cli.Peopling;

namespace InsConformance.Cli.Commands;

/// <summary><c>insconf population</c>.</summary>
internal static class PopulationCommand
{
    private const string Help = """
        Fictitious people for the mock: generates them by the million, or checks files of them.
        None can be real: the commune number in each matricule was never assigned.

        Examples:
          insconf population generate --count 1000000 --seed 42 --output people.inspop
          insconf mock --population people.inspop
          insconf population check fixtures/population people.inspop
        """;

    private const string GenerateHelp = """
        Writes fictitious people to a compact file for insconf mock --population. The same seed gives the same bytes; a smaller
        --count gives the beginning of the same people. Twins, homonyms, Corsica, overseas, abroad, incomplete and luni-solar
        dates, NIA, histories of up to ten, changed names and sexes, children on a parent's card: docs/population.md has the shares.

        Examples:
          insconf population generate --count 1000 --output people.inspop
          insconf population generate --count 1000000 --seed 7 --name charge --output charge.inspop     ids: charge-1, charge-2, ...
        """;

    private const string CheckHelp = """
        Reads population files (YAML or compact) together and tells every wrong key or form, everything that stands twice (id, matricule,
        all traits), and every matricule that might be a real person's. Exit code 0 when there is none, 2 otherwise.

        Examples:
          insconf population check fixtures/population
          insconf population check fixtures/population people.inspop --json
        """;

    public static Command Create() => new("population", Help) { Generate(), Check() };

    private static Command Generate()
    {
        var count = new Option<int>("--count") { Description = "How many people, 1 to 10000000.", Required = true };
        count.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && int.TryParse(token.Value, CultureInfo.InvariantCulture, out var people) && people < 1)
                result.AddError($"--count is {people}, expected 1 or more, e.g. 1000.");
        });
        var seed = new Option<ulong>("--seed") { Description = "Any whole number; the same gives the same people.", DefaultValueFactory = _ => 1 };
        var name = new Option<string?>("--name") { Description = "Small letters, digits and hyphens: ids are this name and a number. Default: s and the seed." };
        var output = new Option<string>("--output", "-o") { Description = "The file, replaced when it exists.", Required = true };
        var command = new Command("generate", GenerateHelp) { count, seed, name, output };
        command.SetAction((parsed, cancelled) => Task.FromResult((int)PopulationGeneration.Run(
            parsed.GetValue(output)!, parsed.GetValue(name), parsed.GetValue(seed), parsed.GetValue(count), cancelled)));
        return command;
    }

    private static Command Check()
    {
        var paths = new Argument<string[]>("paths") { Description = "Files and folders of them.", Arity = ArgumentArity.OneOrMore };
        paths.RefuseOptions();
        var json = new Option<bool>("--json") { Description = "Print the report as JSON." };
        var command = new Command("check", CheckHelp) { paths, json };
        command.SetAction((parsed, cancelled) => Task.FromResult((int)PopulationChecking.Run(parsed.GetValue(paths)!, parsed.GetValue(json), cancelled)));
        return command;
    }
}
