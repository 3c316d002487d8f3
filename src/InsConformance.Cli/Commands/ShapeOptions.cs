using System.CommandLine;
using InsConformance.InsiMock.Control;
using InsConformance.InsiMock.Faults;

namespace InsConformance.Cli.Commands;

/// <summary>The options that choose how answers look and which calls fail.</summary>
internal sealed class ShapeOptions
{
    private const string Rotate = "rotate";

    private readonly Option<string?> _shapes = new("--shapes") { Description = "Form of business answers, e.g. S2-cdata, or rotate: each call gets the next form, which shakes regex parsers out (list: docs/fault-plan.md)." };
    private readonly Option<string?> _plan = new("--fault-plan") { Description = "YAML file that says which call gets what, e.g. the third call a fault (form: docs/fault-plan.md)." };

    public void AddTo(Command command)
    {
        command.Options.Add(_shapes);
        command.Options.Add(_plan);
    }

    /// <summary>The settings with the shapes asked for.</summary>
    /// <exception cref="Foundation.InputException">No such form.</exception>
    public SwitchSettings Apply(ParseResult parsed, SwitchSettings settings) => parsed.GetValue(_shapes) switch
    {
        null => settings,
        Rotate => settings with { RotatesShapes = true },
        var name => ShapeWords.WithSuccess(settings, name),
    };

    /// <summary>The plan asked for, or none.</summary>
    /// <exception cref="Foundation.InputException">The file cannot be read or is wrong.</exception>
    public FaultPlan ReadPlan(ParseResult parsed) => parsed.GetValue(_plan) is { } path ? FaultPlan.Load(path) : FaultPlan.Empty;
}
