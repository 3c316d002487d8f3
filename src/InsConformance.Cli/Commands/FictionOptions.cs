using System.CommandLine;
using InsConformance.Cli.Reporting;

namespace InsConformance.Cli.Commands;

/// <summary>Who is known to be invented, for commands that make evidence.</summary>
internal sealed class FictionOptions
{
    private readonly Option<bool> _allow = new("--allow-unknown-identities")
    {
        Description = "Build evidence though it holds people not known to be invented: they are masked in the run folder, for good, and counted.",
    };

    private readonly Option<string[]> _fictitious = new("--fictitious")
    {
        Description = "YAML list of values that you declare to be invented, each group with the reason, e.g. --fictitious essais.yaml (docs/evidence.md).",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string[]> _population = new("--known-population")
    {
        Description = "Population file, generated ones too, whose people are invented, e.g. --known-population essais.inspop.",
        HelpName = "FILE",
        Arity = ArgumentArity.OneOrMore,
    };

    public void AddTo(Command command)
    {
        command.Add(_allow);
        command.Add(_fictitious);
        command.Add(_population);
    }

    public FictionRequest Read(ParseResult parsed) =>
        new(parsed.GetValue(_allow), parsed.GetValue(_fictitious) ?? [], parsed.GetValue(_population) ?? []);
}
