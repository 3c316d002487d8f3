using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Expressions;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Messages;

namespace InsConformance.Gherkin.Running;

/// <summary>What the workers of one run share: options, bindings, their ids in the messages, the sink.</summary>
internal sealed class RunSession : IAsyncDisposable
{
    public const string HarnessHookName = "mise en place";

    private readonly MessageSink _sink;

    public RunSession(BindingRegistry registry, RunOptions options)
    {
        Registry = registry;
        Options = options;
        _sink = new(options.Messages ?? Stream.Null);
        DefinitionIds = [.. registry.Steps.Select(_ => options.Ids.Next())];
        HookIds = [.. registry.Hooks.Select(_ => options.Ids.Next())];
        HarnessHookId = options.Ids.Next();
        RunId = options.Ids.Next();
    }

    public BindingRegistry Registry { get; }

    public RunOptions Options { get; }

    public IReadOnlyList<Guid> DefinitionIds { get; }

    public IReadOnlyList<Guid> HookIds { get; }

    public Guid HarnessHookId { get; }

    public Guid RunId { get; }

    public EnvelopeWriter NewWriter() => new(_sink);

    public PlayWriter NewPlayWriter(EnvelopeWriter envelopes) => new(envelopes, Options.Ids, Options.Time, RunId);

    /// <summary>Writes what is known before anything plays. A pickle that is written is one that the run means to play.</summary>
    public void WriteSuite(EnvelopeWriter envelopes, IEnumerable<FeatureFile> files, IReadOnlySet<Pickle> selected)
    {
        var suite = new SuiteWriter(envelopes, Options.Ids);
        var documents = new DocumentWriter(envelopes);
        suite.Meta(Options.Platform);
        foreach (var file in files)
        {
            var pickles = file.Pickles.Where(selected.Contains).ToArray();
            if (pickles.Length == 0)
                continue;
            documents.Write(file);
            foreach (var pickle in pickles)
                suite.Pickle(pickle);
        }

        foreach (var type in Registry.ParameterTypes)
            suite.ParameterType(type);
        foreach (var expression in Registry.Steps.Select(s => s.Pattern).OfType<CucumberExpression>())
        {
            if (expression.MissingParameterType is { } missing)
                suite.UndefinedParameterType(expression.Source, missing);
        }

        suite.HarnessHook(HarnessHookName, HarnessHookId);
        foreach (var hook in Registry.Hooks)
            suite.Hook(hook, HookIds[hook.Index]);
        foreach (var definition in Registry.Steps)
            suite.StepDefinition(definition, DefinitionIds[definition.Index]);
    }

    public ValueTask DisposeAsync() => _sink.DisposeAsync();
}
