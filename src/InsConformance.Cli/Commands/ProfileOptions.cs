using System.CommandLine;
using InsConformance.Cli.Requiring;

namespace InsConformance.Cli.Commands;

/// <summary>The options that say which catalogues and profiles a product is judged by, shared by <c>run</c> and <c>requirements</c>.</summary>
internal sealed class ProfileOptions(string catalogueDefault)
{
    private readonly Option<string[]> _catalogue = new("--catalogue")
    {
        Description = $"Catalogue ids to judge by. Default: {catalogueDefault}.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _profile = new("--profile")
    {
        Description = "Profiles of the product; what belongs to others is not applicable. Case and accents do not count. insconf requirements profiles lists them.",
        Arity = ArgumentArity.OneOrMore,
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _useCase = new("--use-case")
    {
        Description = "Use case of the TLC guide: its mandatory profiles are chosen, --profile adds the others, and the choice is checked.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_catalogue);
        command.Options.Add(_profile);
        command.Options.Add(_useCase);
    }

    public JudgementRequest Read(ParseResult parsed) =>
        new(parsed.GetValue(_catalogue) ?? [], parsed.GetValue(_profile) ?? [], parsed.GetValue(_useCase));
}
