using System.Reflection;
using System.Text.RegularExpressions;
using InsConformance.Foundation;
using InsConformance.Gherkin.Expressions;
using InsConformance.Gherkin.Tags;

namespace InsConformance.Gherkin.Bindings;

/// <summary>Reads attributes into a registry, and collects every fault before it gives up.</summary>
internal sealed class BindingReader
{
    private const BindingFlags Methods =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private readonly List<string> _faults = [];
    private readonly List<(StepAttribute Attribute, BindingMethod Method)> _steps = [];
    private readonly List<(HookAttribute Attribute, BindingMethod Method)> _hooks = [];
    private readonly List<(StepArgumentTransformationAttribute Attribute, BindingMethod Method)> _transformations = [];

    public BindingRegistry Read(IEnumerable<Type> types)
    {
        foreach (var type in types.Where(t => t.IsClass && t.IsDefined(typeof(BindingAttribute), false)).OrderBy(t => t.FullName, StringComparer.Ordinal))
        {
            for (var holder = type; holder is not null && holder != typeof(object); holder = holder.BaseType)
            {
                foreach (var method in holder.GetMethods(Methods))
                    ReadMethod(method);
            }
        }

        var transformations = Transformations();
        var table = new ParameterTypeTable();
        var parameterTypes = ParameterTypes(transformations, table);
        var steps = Steps(table);
        var hooks = Hooks();
        return _faults.Count == 0
            ? new(steps, hooks, transformations, parameterTypes)
            : throw new HarnessException("bindings", $"wrong bindings:\n{string.Join('\n', _faults)}");
    }

    private void ReadMethod(MethodInfo method)
    {
        foreach (var attribute in method.GetCustomAttributes(false))
        {
            switch (attribute)
            {
                case StepAttribute step:
                    Check(new(method, step.File, step.Line), m => _steps.Add((step, m)));
                    break;
                case HookAttribute hook:
                    Check(new(method, hook.File, hook.Line), m => _hooks.Add((hook, m)));
                    break;
                case StepArgumentTransformationAttribute transformation:
                    Check(new(method, "", 0), m => _transformations.Add((transformation, m)));
                    break;
                default:
                    break;
            }
        }
    }

    private void Check(BindingMethod method, Action<BindingMethod> add)
    {
        if (method.Fault() is { } fault)
            _faults.Add($"{method} {fault}");
        else
            add(method);
    }

    private List<StepDefinition> Steps(ParameterTypeTable table)
    {
        var definitions = new List<StepDefinition>();
        foreach (var (attribute, method) in _steps.OrderBy(s => s.Method.Owner.FullName, StringComparer.Ordinal).ThenBy(s => s.Attribute.Line))
        {
            if (method.ResultType != typeof(void))
                _faults.Add($"{method} returns {method.ResultType.Name}; a step returns void, Task or ValueTask");
            if (attribute.TimeoutMs < -1 || attribute.OnTimeout == Verdict.Passed || !Enum.IsDefined(attribute.OnTimeout))
                _faults.Add($"{method} has a wrong time-out: TimeoutMs is -1, 0 or positive, and running out of time is never a pass");
            try
            {
                var pattern = StepPattern.Parse(attribute.Expression, table);
                var unknown = (pattern as CucumberExpression)?.MissingParameterType is not null;
                if (!unknown && method.Arguments.Count != pattern.ArgumentCount && method.Arguments.Count != pattern.ArgumentCount + 1)
                {
                    _faults.Add($"{method} takes {method.Arguments.Count} values and '{attribute.Expression}' gives {pattern.ArgumentCount}, "
                        + "plus one when the step has a table or a doc string");
                }

                definitions.Add(new(definitions.Count, attribute.Kind, pattern, method, attribute.TimeoutMs, attribute.OnTimeout));
            }
            catch (ExpressionException e)
            {
                _faults.Add($"{method}: {e.Message}");
            }
        }

        return definitions;
    }

    private List<Hook> Hooks()
    {
        var hooks = new List<Hook>();
        foreach (var (attribute, method) in _hooks
            .OrderBy(h => h.Attribute.Order)
            .ThenBy(h => h.Method.Owner.FullName, StringComparer.Ordinal)
            .ThenBy(h => h.Attribute.Line))
        {
            if (method.Arguments.Count > 0 || method.ResultType != typeof(void))
                _faults.Add($"{method} is a hook: it takes nothing but a CancellationToken and returns void, Task or ValueTask");
            if (attribute.TimeoutMs < -1)
                _faults.Add($"{method} has a wrong time-out: TimeoutMs is -1, 0 or positive");
            try
            {
                var tags = attribute.Tags is null ? null : TagExpression.Parse(attribute.Tags, method.ToString());
                hooks.Add(new(hooks.Count, KindOf(attribute), attribute.Tags, tags, attribute.Name ?? method.Name, method, attribute.TimeoutMs));
            }
            catch (InputException e)
            {
                _faults.Add(e.OneLine);
            }
        }

        return hooks;
    }

    private static HookKind KindOf(HookAttribute attribute) => attribute switch
    {
        BeforeScenarioAttribute => HookKind.BeforeScenario,
        AfterScenarioAttribute => HookKind.AfterScenario,
        BeforeStepAttribute => HookKind.BeforeStep,
        _ => HookKind.AfterStep,
    };

    private List<Transformation> Transformations()
    {
        var transformations = new List<Transformation>();
        foreach (var (attribute, method) in _transformations
            .OrderBy(t => t.Attribute.Order)
            .ThenBy(t => t.Method.Owner.FullName, StringComparer.Ordinal)
            .ThenBy(t => t.Method.Name, StringComparer.Ordinal))
        {
            if (method.Arguments.Count == 0 || method.ResultType == typeof(void))
            {
                _faults.Add($"{method} is a transformation: it takes at least one value and returns one");
                continue;
            }

            try
            {
                var source = attribute.Regex?.TrimStart('^').TrimEnd('$');
                var regex = source is null ? null : new Regex($@"\A(?:{source})\z", RegexOptions.CultureInvariant, RegexPattern.MatchTimeout);
                var captures = regex is null ? null : CaptureTree.Read(source!, regex);
                var name = attribute.Name ?? method.ResultType.Name;
                transformations.Add(new(transformations.Count, name, attribute.Name is not null, source, regex, captures, attribute.Order, method));
            }
            catch (RegexParseException e)
            {
                _faults.Add($"{method}: {e.Message}");
            }
        }

        return transformations;
    }

    private List<ParameterType> ParameterTypes(List<Transformation> transformations, ParameterTypeTable table)
    {
        var types = new List<ParameterType>();
        foreach (var group in transformations.Where(t => !t.TakesTable).GroupBy(t => t.Name, StringComparer.Ordinal))
        {
            var regexes = group.Select(t => t.Source ?? ".*").Distinct(StringComparer.Ordinal).ToArray();
            var type = new ParameterType(group.Key, regexes, group.First().Method.ResultType, [.. group]);
            if (table.TryAdd(type))
                types.Add(type);
            else if (group.Any(t => t.IsNamed))
                _faults.Add($"{group.First().Method}: the parameter type {{{group.Key}}} is a standard one and cannot be defined again");
        }

        return types;
    }
}
