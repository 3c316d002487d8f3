using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;

namespace InsConformance.Gherkin.Running;

/// <summary>Follows a run as it goes, e.g. for progress on a terminal. Calls come one at a time, from any thread; they must be quick and must not throw.</summary>
public interface IRunObserver
{
    /// <summary>The run starts.</summary>
    /// <param name="scenarios">Scenarios it will play, in order.</param>
    void RunStarted(IReadOnlyList<ScenarioDescription> scenarios);

    /// <summary>A scenario starts.</summary>
    /// <param name="scenario">Which one.</param>
    /// <param name="worker">Name of the worker that plays it.</param>
    void ScenarioStarted(ScenarioDescription scenario, string worker);

    /// <summary>A scenario ended.</summary>
    /// <param name="scenario">Its result.</param>
    void ScenarioFinished(ScenarioRecord scenario);

    /// <summary>A worker could not be made or released. The others go on.</summary>
    /// <param name="index">Zero-based index of the worker.</param>
    /// <param name="problem">Why.</param>
    void WorkerBroken(int index, Exception problem);

    /// <summary>The run ended; scenarios that a cancellation left unplayed are in it as blocked.</summary>
    /// <param name="run">All results.</param>
    void RunFinished(RunRecord run);
}
