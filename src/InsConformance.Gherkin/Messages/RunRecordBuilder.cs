using System.Globalization;
using System.Text.Json;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Messages;

/// <summary>Gathers messages into a <see cref="RunRecord"/>. Messages of kinds it does not know are passed over.</summary>
internal sealed class RunRecordBuilder
{
    private readonly ReadFeatureNames _names;
    private readonly OrderedDictionary<string, ReadPickle> _pickles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _hooks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadTestCase> _cases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadTestCase> _casesOfPickles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ReadTestCase> _attempts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, ReadTestStep>> _stepsOfAttempts = new(StringComparer.Ordinal);
    private readonly RepeatedTexts _texts = new();
    private DateTimeOffset? _started;
    private DateTimeOffset? _finished;

    public RunRecordBuilder() => _names = new(_texts);

    /// <summary>Adds a message.</summary>
    /// <param name="envelope">The message; not kept.</param>
    /// <param name="line">Where it stands, for attachments whose bytes stay there; <see langword="null"/> to take them.</param>
    public void Add(JsonElement envelope, MessageLine? line)
    {
        foreach (var message in envelope.EnumerateObject())
            Add(message.Name, message.Value, line);
    }

    public RunRecord Build() => new(
        _started,
        _finished,
        [.. _pickles.Select(p => ScenarioOf(p.Value, _casesOfPickles.GetValueOrDefault(p.Key)))
            .OrderBy(s => s.Uri, StringComparer.Ordinal)
            .ThenBy(s => s.Line)]);

    private void Add(string kind, JsonElement message, MessageLine? line)
    {
        switch (kind)
        {
            case "gherkinDocument":
                _names.Add(message);
                break;
            case "pickle":
                _pickles[Id(message, "id")] = ReadPickle.From(message, _texts);
                break;
            case "hook":
                _hooks[Id(message, "id")] = message.TryGetProperty("name", out var name) ? name.GetString()! : "";
                break;
            case "testRunStarted":
                _started = ProtocolTime.Read(message.GetProperty("timestamp"));
                break;
            case "testCase":
                var planned = ReadTestCase.From(message);
                _cases[Id(message, "id")] = planned;
                _casesOfPickles[planned.PickleId] = planned;
                break;
            case "testCaseStarted":
                var started = _cases[Id(message, "testCaseId")];
                started.Start(message, _texts);
                _attempts[Id(message, "id")] = started;
                _stepsOfAttempts[Id(message, "id")] = started.Steps.ToDictionary(s => s.Id, StringComparer.Ordinal);
                break;
            case "testStepStarted":
                Begin(message);
                break;
            case "testStepFinished":
                StepOf(message)?.Finish(message.GetProperty("testStepResult"));
                break;
            case "attachment" when message.TryGetProperty("testStepId", out _):
                StepOf(message)?.Attach(message, line, _texts);
                break;
            case "testCaseFinished":
                _attempts[Id(message, "testCaseStartedId")].Finished = ProtocolTime.Read(message.GetProperty("timestamp"));
                break;
            case "testRunFinished":
                _finished = ProtocolTime.Read(message.GetProperty("timestamp"));
                break;
            default:
                break;
        }
    }

    private static string Id(JsonElement message, string property) => message.GetProperty(property).GetString()!;

    /// <summary>Notes when a step began. A reader is only helped by it: where another Cucumber says it otherwise, it is not known.</summary>
    private void Begin(JsonElement message)
    {
        if (message.ValueKind == JsonValueKind.Object
            && message.TryGetProperty("testCaseStartedId", out var attempt) && attempt.ValueKind == JsonValueKind.String
            && message.TryGetProperty("testStepId", out var id) && id.ValueKind == JsonValueKind.String
            && _stepsOfAttempts.TryGetValue(attempt.GetString()!, out var steps) && steps.TryGetValue(id.GetString()!, out var step))
        {
            step.Started = ProtocolTime.OfMessage(message);
        }
    }

    private ReadTestStep? StepOf(JsonElement message) =>
        _stepsOfAttempts[Id(message, "testCaseStartedId")].GetValueOrDefault(Id(message, "testStepId"));

    private ScenarioRecord ScenarioOf(ReadPickle pickle, ReadTestCase? played)
    {
        var (feature, rule, line) = _names.ScenarioOf(pickle);
        var steps = played is { IsStarted: true } ? Played(pickle, played) : Unplayed(pickle);
        return new(
            string.Create(CultureInfo.InvariantCulture, $"{pickle.Uri}:{line}"),
            pickle.Uri,
            line,
            feature,
            rule,
            pickle.Name,
            pickle.Tags,
            StepVerdict.OfScenario(AllVerdicts(played), pickle.Steps.Count > 0, played?.Finished is not null),
            played?.Started ?? default,
            DurationOf(played),
            played?.Worker,
            steps);
    }

    private static IEnumerable<Verdict?> AllVerdicts(ReadTestCase? played) =>
        played?.Steps.Select(VerdictOf) ?? [];

    private static Verdict? VerdictOf(ReadTestStep step) =>
        StepVerdict.Of(step.Status, step.IsFinished ? step.Problem?.Type : StepVerdict.Cut.Type);

    private static TimeSpan DurationOf(ReadTestCase? played) =>
        played is null ? TimeSpan.Zero : new(played.Steps.Sum(s => s.Duration.Ticks));

    private List<StepRecord> Unplayed(ReadPickle pickle)
    {
        var records = new List<StepRecord>();
        foreach (var step in pickle.Steps)
        {
            var (keyword, line) = _names.StepOf(step);
            records.Add(new(keyword, step.Text, line, step.Argument, StepStatus.Unknown, Verdict.Blocked, TimeSpan.Zero, records.Count == 0 ? StepVerdict.NotPlayed : null, []));
        }

        return records;
    }

    private List<StepRecord> Played(ReadPickle pickle, ReadTestCase played)
    {
        var records = new List<StepRecord>();
        var byId = pickle.Steps.ToDictionary(s => s.Id, StringComparer.Ordinal);
        var cutSaid = false;
        foreach (var step in played.Steps)
        {
            var problem = step.Problem;
            if (!step.IsFinished && !cutSaid)
            {
                problem = StepVerdict.Cut;
                cutSaid = true;
            }

            var verdict = VerdictOf(step);
            if (step.PickleStepId is not null && byId.TryGetValue(step.PickleStepId, out var text))
            {
                var (keyword, line) = _names.StepOf(text);
                records.Add(new(keyword, text.Text, line, text.Argument, step.Status, verdict, step.Duration, problem, [.. step.Attachments]) { Started = step.Started, IsOutcome = text.IsOutcome });
            }
            else if (problem is not null || step.Attachments.Count > 0)
            {
                records.Add(new("", _hooks.GetValueOrDefault(step.HookId ?? "", ""), 0, null, step.Status, verdict, step.Duration, problem, [.. step.Attachments]) { Started = step.Started });
            }
        }

        return records;
    }
}
