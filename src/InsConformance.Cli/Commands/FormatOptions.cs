using System.CommandLine;

namespace InsConformance.Cli.Commands;

/// <summary>Formats that a run is told in beside those that are always written.</summary>
internal sealed class FormatOptions
{
    private readonly Option<string[]> _also = new("--also")
    {
        Description = "A further format: ctrf (ctrf.json, Common Test Report Format), e.g. --also ctrf.",
        HelpName = "FORMAT",
        Arity = ArgumentArity.OneOrMore,
    };

    public FormatOptions() => _also.AcceptOnlyFromAmong("ctrf");

    public void AddTo(Command command) => command.Add(_also);

    public bool Ctrf(ParseResult parsed) => (parsed.GetValue(_also) ?? []).Contains("ctrf");
}
