using InsConformance.Foundation;
using InsConformance.Foundation.Yaml;

namespace InsConformance.InsiMock.Faults;

/// <summary>
/// Which call gets what: rules in order, of which the first that takes a call answers it. Reference: docs/fault-plan.md. Immutable, thread-safe.
/// </summary>
/// <param name="Name">What the plan is about, for people; empty when not given.</param>
/// <param name="Rules">The rules in order.</param>
public sealed record FaultPlan(string Name, IReadOnlyList<FaultRule> Rules)
{
    /// <summary>No rule: every call is answered as the switches say.</summary>
    public static FaultPlan Empty { get; } = new("", []);

    /// <summary>Reads a plan file.</summary>
    /// <param name="path">YAML; JSON is YAML too.</param>
    /// <exception cref="InputException">Unreadable, an unknown key, a wrong value or a rule without effect, with its place.</exception>
    public static FaultPlan Load(string path) => FaultPlanFile.Read(YamlFile.Load(path));

    /// <summary>Reads a plan from text.</summary>
    /// <param name="text">YAML or JSON.</param>
    /// <param name="name">The name to show in messages.</param>
    /// <exception cref="InputException">As for <see cref="Load"/>.</exception>
    public static FaultPlan Parse(string text, string name) => FaultPlanFile.Read(YamlFile.Parse(text, name));
}
