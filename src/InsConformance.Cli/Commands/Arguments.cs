using System.CommandLine;
using System.CommandLine.Parsing;

namespace InsConformance.Cli.Commands;

/// <summary>Checks that several commands share.</summary>
internal static class Arguments
{
    /// <summary>A misspelt option must not be taken for a path.</summary>
    public static void RefuseOptions(this Argument<string[]> argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(t => t.Value.StartsWith('-')))
            result.AddError($"Unknown option '{token.Value}'.");
    });

    /// <summary>An empty value is mostly a variable that was not set: it must not be taken for a path or a name.</summary>
    public static void RefuseEmptyValues(this Command command)
    {
        foreach (var option in command.Options)
            option.Validators.Add(result => RefuseEmpty(result, $"Option '{option.Name}'"));
        foreach (var argument in command.Arguments)
            argument.Validators.Add(result => RefuseEmpty(result, $"Argument '{argument.Name}'"));
        foreach (var subcommand in command.Subcommands)
            subcommand.RefuseEmptyValues();
    }

    private static void RefuseEmpty(SymbolResult result, string what)
    {
        if (result.Tokens.Any(t => string.IsNullOrWhiteSpace(t.Value)))
            result.AddError($"{what} was given an empty value.");
    }
}
