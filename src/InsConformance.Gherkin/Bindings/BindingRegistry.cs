using System.Reflection;
using InsConformance.Foundation;
using InsConformance.Gherkin.Expressions;

namespace InsConformance.Gherkin.Bindings;

/// <summary>The step definitions, hooks and transformations found in <see cref="BindingAttribute"/> classes. Immutable, thread-safe.</summary>
public sealed class BindingRegistry
{
    internal BindingRegistry(
        IReadOnlyList<StepDefinition> steps,
        IReadOnlyList<Hook> hooks,
        IReadOnlyList<Transformation> transformations,
        IReadOnlyList<ParameterType> parameterTypes)
    {
        Steps = steps;
        Hooks = hooks;
        Transformations = transformations;
        ParameterTypes = parameterTypes;
        Table = new(steps);
        Converter = new(transformations);
    }

    /// <summary>The expressions of all step definitions with the method that each one calls, for listings.</summary>
    public IEnumerable<(StepKind? Kind, string Expression, string Method)> StepDefinitions =>
        Steps.Select(s => (s.Kind, s.Pattern.Source, s.Method.ToString()));

    internal IReadOnlyList<StepDefinition> Steps { get; }

    internal IReadOnlyList<Hook> Hooks { get; }

    internal IReadOnlyList<Transformation> Transformations { get; }

    internal IReadOnlyList<ParameterType> ParameterTypes { get; }

    internal StepTable Table { get; }

    internal ArgumentConverter Converter { get; }

    /// <summary>Reads the binding classes of assemblies.</summary>
    /// <param name="assemblies">Where to look.</param>
    /// <exception cref="HarnessException">At least one binding is wrong; all faults are named with their places.</exception>
    public static BindingRegistry From(params Assembly[] assemblies) => From(assemblies.SelectMany(a => a.GetTypes()));

    /// <summary>Reads the binding classes among types; classes without <see cref="BindingAttribute"/> are passed over.</summary>
    /// <param name="types">Where to look.</param>
    /// <exception cref="HarnessException">At least one binding is wrong; all faults are named with their places.</exception>
    public static BindingRegistry From(IEnumerable<Type> types) => new BindingReader().Read(types);

    internal IEnumerable<Hook> HooksFor(HookKind kind, IReadOnlyCollection<string> tags)
    {
        foreach (var hook in Hooks)
        {
            if (hook.Kind == kind && hook.IsFor(tags))
                yield return hook;
        }
    }
}
