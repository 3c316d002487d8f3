using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>Runs the steps and hooks of one scenario in its scope.</summary>
internal sealed class StepRunner(BindingRegistry registry, StepExecutor executor, ScenarioScope scope, ScenarioContext context)
{
    private readonly Hook[] _before = [.. registry.HooksFor(HookKind.BeforeStep, context.Tags)];
    private readonly Hook[] _after = [.. registry.HooksFor(HookKind.AfterStep, context.Tags)];

    /// <summary>The outcome of a step that cannot be run, whatever came before it; <see langword="null"/> when exactly one binding matches.</summary>
    public Outcome? Unbound(PickleStep step, IReadOnlyList<StepMatch> matches) => matches.Count switch
    {
        1 => null,
        0 => new(StepStatus.Undefined, new(StepVerdict.Undefined, UndefinedMessage(step), null), TimeSpan.Zero),
        _ => new(
            StepStatus.Ambiguous,
            new(StepVerdict.Ambiguous, $"Several bindings match '{step.Text}':\n{Listed(matches)}", null),
            TimeSpan.Zero),
    };

    public Task<Outcome> StepAsync(PickleStep step, StepMatch match, CancellationToken runCancelled) => executor.RunAsync(
        token => BodyAsync(step, match, token),
        match.Definition.TimeoutMs,
        match.Definition.OnTimeout,
        step.Text,
        runCancelled);

    /// <summary>Runs a scenario hook.</summary>
    /// <param name="hook">The hook.</param>
    /// <param name="runCancelled">Not given to after-hooks: they run also when the run is cancelled.</param>
    public Task<Outcome> HookAsync(Hook hook, CancellationToken runCancelled) => executor.RunAsync(
        async token => await hook.Method.CallAsync(scope, [], token),
        hook.TimeoutMs,
        Verdict.Error,
        hook.Name,
        runCancelled);

    private async ValueTask BodyAsync(PickleStep step, StepMatch match, CancellationToken cancellationToken)
    {
        var failed = true;
        try
        {
            foreach (var hook in _before)
                await hook.Method.CallAsync(scope, [], cancellationToken);
            var arguments = await ArgumentsAsync(step, match, cancellationToken);
            await match.Definition.Method.CallAsync(scope, arguments, cancellationToken);
            failed = false;
        }
        finally
        {
            foreach (var hook in _after)
                await AfterStepAsync(hook, failed, cancellationToken);
        }
    }

    private async ValueTask AfterStepAsync(Hook hook, bool failed, CancellationToken cancellationToken)
    {
        try
        {
            await hook.Method.CallAsync(scope, [], cancellationToken);
        }
#pragma warning disable CA1031 // The step's own fault is the one to report; a hook that trips over it says nothing more.
        catch (Exception) when (failed)
#pragma warning restore CA1031
        {
        }
    }

    private async ValueTask<IReadOnlyList<object?>> ArgumentsAsync(PickleStep step, StepMatch match, CancellationToken cancellationToken)
    {
        var method = match.Definition.Method;
        var types = method.Arguments;
        var block = step.Table is not null || step.DocString is not null ? 1 : 0;
        if (types.Count != match.Arguments.Count + block)
        {
            throw new HarnessException("step-argument", block == 1
                ? $"the step has a table or a doc string and {method} takes none"
                : $"{method} takes {types.Count} values and the step gives {match.Arguments.Count}; a table or a doc string is missing below it");
        }

        var values = new object?[types.Count];
        for (var i = 0; i < match.Arguments.Count; i++)
            values[i] = await registry.Converter.ConvertAsync(match.Arguments[i], types[i], scope, cancellationToken);
        if (step.Table is not null)
            values[^1] = await registry.Converter.ConvertAsync(step.Table, types[^1], scope, cancellationToken);
        else if (step.DocString is not null)
            values[^1] = await registry.Converter.ConvertAsync(step.DocString, types[^1], scope, cancellationToken);
        return values;
    }

    private string UndefinedMessage(PickleStep step)
    {
        var others = registry.Table.Match(step.Text, null);
        var near = others.Count == 0 ? "" : $"These match the text, but not a {step.Kind} step:\n{Listed(others)}\n";
        return $"No binding matches '{step.Text}'. {near}Paste this into a [Binding] class:\n\n{Snippet.For(step)}";
    }

    private static string Listed(IEnumerable<StepMatch> matches) =>
        string.Join('\n', matches.Select(m => $"- [{m.Definition.Kind?.ToString() ?? "StepDefinition"}(\"{m.Definition.Pattern.Source}\")] {m.Definition.Method}"));
}
