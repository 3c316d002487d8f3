using System.CommandLine;

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
}
