using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>Passes events on one at a time.</summary>
internal sealed class SerialObserver(IRunObserver? inner)
{
    private readonly Lock _gate = new();

    public void RunStarted(IReadOnlyList<ScenarioDescription> scenarios) => Tell(o => o.RunStarted(scenarios));

    public void ScenarioStarted(ScenarioDescription scenario, string worker) => Tell(o => o.ScenarioStarted(scenario, worker));

    public void ScenarioFinished(ScenarioRecord scenario) => Tell(o => o.ScenarioFinished(scenario));

    public void WorkerBroken(int index, Exception problem) => Tell(o => o.WorkerBroken(index, problem));

    public void RunFinished(RunRecord run) => Tell(o => o.RunFinished(run));

    private void Tell(Action<IRunObserver> what)
    {
        if (inner is null)
            return;
        lock (_gate)
            what(inner);
    }
}
