using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Features;
using InsConformance.Gherkin.Messages;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>Plays scenarios one after the other on one worker.</summary>
internal sealed class ScenarioPlayer(RunSession session, PlayWriter writer)
{
    private readonly StepExecutor _executor = new(session.Options.Time, session.Options.StepTimeout, session.Options.StopGrace, session.Options.IsAttended);

    /// <summary>Plays one scenario to its end, whatever happens in it.</summary>
    /// <param name="pickle">What to play.</param>
    /// <param name="worker">Where.</param>
    /// <param name="broken">Why the worker cannot play anything, or <see langword="null"/>.</param>
    /// <param name="runCancelled">Cancelled when the run is.</param>
    public async Task<ScenarioRecord> PlayAsync(Pickle pickle, IWorker worker, Exception? broken, CancellationToken runCancelled)
    {
        var time = session.Options.Time;
        var ids = session.Options.Ids;
        var obstacle = broken ?? (pickle.Steps.Count == 0
            ? new InputException("scenario-empty", new Place(pickle.Description.Uri, pickle.Description.Line, pickle.Column), "this scenario has no step, so it proves nothing")
            : null);
        var plan = Plan(pickle, obstacle is not null);
        var testCaseId = ids.Next();
        var startedId = ids.Next();
        var started = time.GetUtcNow();
        writer.TestCase(testCaseId, pickle.Id, plan, session.DefinitionIds);
        writer.TestCaseStarted(startedId, testCaseId, worker.Name, started);

        var recorder = new EvidenceRecorder(writer, startedId);
        var context = new ScenarioContext(pickle.Description, worker.Name, recorder, runCancelled);
        var scope = new ScenarioScope(
            worker,
            (typeof(ScenarioContext), context),
            (typeof(TimeProvider), time),
            (typeof(IdSource), ids));
        var runner = new StepRunner(session.Registry, _executor, scope, context);
        var records = new List<StepRecord>(plan.Count);
        var verdicts = new List<Verdict?>(plan.Count);
        var skipping = false;
        var duration = TimeSpan.Zero;
        for (var i = 0; i < plan.Count; i++)
        {
            var planned = plan[i];
            var began = time.GetUtcNow();
            recorder.StepStarts(planned.Id, began);
            var outcome = await RunAsync(planned, runner, obstacle, skipping, runCancelled);
            if (i == plan.Count - 1)
                outcome = await ReleaseAsync(scope, outcome);
            var attachments = recorder.StepEnds(w =>
            {
                if (outcome.Status == StepStatus.Undefined)
                    w.Suggestion(planned.Step!.Id, Snippet.For(planned.Step));
                w.TestStepFinished(startedId, planned.Id, outcome);
            });
            skipping |= !outcome.IsPass;
            duration += outcome.Duration;
            verdicts.Add(outcome.Verdict);
            context.Verdict = verdicts.OfType<Verdict>().Worst();
            if (RecordOf(planned, outcome, attachments) is { } record)
                records.Add(record with { Started = began });
        }

        lock (recorder.Gate)
            writer.TestCaseFinished(startedId);
        var description = pickle.Description;
        return new(
            description.Key,
            description.Uri,
            description.Line,
            description.Feature,
            description.Rule,
            description.Name,
            description.Tags,
            StepVerdict.OfScenario(verdicts, pickle.Steps.Count > 0, finished: true),
            started,
            duration,
            worker.Name,
            records);
    }

    private static async Task<Outcome> RunAsync(
        PlannedStep planned,
        StepRunner runner,
        Exception? obstacle,
        bool skipping,
        CancellationToken runCancelled)
    {
        if (planned.IsHarness)
            return Outcome.Of(obstacle!, TimeSpan.Zero);
        if (planned.Step is { } step)
        {
            // What is undefined stays undefined when it comes after a failure: the suite is wrong in any case.
            if (runner.Unbound(step, planned.Matches) is { } unbound)
                return unbound;
            if (skipping)
                return Outcome.Skipped;
            return runCancelled.IsCancellationRequested
                ? StepExecutor.Cancelled(" Cette étape n'a pas commencé.", TimeSpan.Zero)
                : await runner.StepAsync(step, planned.Matches[0], runCancelled);
        }

        if (planned.IsAfter)
            return obstacle is null ? await runner.HookAsync(planned.Hook!, CancellationToken.None) : Outcome.Skipped;
        return skipping ? Outcome.Skipped : await runner.HookAsync(planned.Hook!, runCancelled);
    }

    /// <summary>Disposes the scenario's objects within its last test step, so that a fault there has a place in the results.</summary>
    private async Task<Outcome> ReleaseAsync(ScenarioScope scope, Outcome last)
    {
        var released = await _executor.RunAsync(_ => scope.DisposeAsync(), 0, Verdict.Error, "disposal of the scenario's objects", CancellationToken.None);
        if (released.IsPass)
            return last;
        if (last.Problem is null)
            return released with { Duration = last.Duration + released.Duration };
        return last with { Problem = last.Problem with { Message = $"{last.Problem.Message}\nThen, while disposing the scenario's objects: {released.Problem!.Message}" } };
    }

    private static StepRecord? RecordOf(PlannedStep planned, Outcome outcome, IReadOnlyList<AttachmentRecord> attachments) => planned.Step is { } step
        ? new(step.Keyword, step.Text, step.Line, step.ReadableArgument, outcome.Status, outcome.Verdict, outcome.Duration, outcome.Problem, attachments)
        : outcome.Problem is null && attachments.Count == 0
            ? null
            : new("", planned.Hook?.Name ?? RunSession.HarnessHookName, 0, null, outcome.Status, outcome.Verdict, outcome.Duration, outcome.Problem, attachments);

    private List<PlannedStep> Plan(Pickle pickle, bool obstacle)
    {
        var ids = session.Options.Ids;
        var plan = new List<PlannedStep>();
        if (obstacle)
            plan.Add(new(ids.Next(), null, null, session.HarnessHookId, []));
        foreach (var hook in session.Registry.HooksFor(HookKind.BeforeScenario, pickle.Description.Tags))
            plan.Add(new(ids.Next(), null, hook, session.HookIds[hook.Index], []));
        foreach (var step in pickle.Steps)
            plan.Add(new(ids.Next(), step, null, default, session.Registry.Table.Match(step.Text, step.Kind)));
        foreach (var hook in session.Registry.HooksFor(HookKind.AfterScenario, pickle.Description.Tags))
            plan.Add(new(ids.Next(), null, hook, session.HookIds[hook.Index], []));
        return plan;
    }
}
