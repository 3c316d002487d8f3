using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;
using InsConformance.Gherkin.Running;
using InsConformance.Reports.Summary;

namespace InsConformance.Cli.Running;

/// <summary>What the user sees of a run while it plays and at its end. French: QA reads it.</summary>
internal abstract class Screen : IRunObserver, IDisposable
{
    /// <summary>A live display with colours on a terminal, plain lines elsewhere.</summary>
    /// <param name="json">Whether stdout belongs to the JSON summary: then the lines go to stderr.</param>
    public static Screen Choose(bool json) => json || Console.IsOutputRedirected || Console.IsErrorRedirected
        ? new PlainScreen(json ? Console.Error : Console.Out)
        : new TerminalScreen();

    public abstract void RunStarted(IReadOnlyList<ScenarioDescription> scenarios);

    public virtual void ScenarioStarted(ScenarioDescription scenario, string worker)
    {
    }

    public abstract void ScenarioFinished(ScenarioRecord scenario);

    public abstract void WorkerBroken(int index, Exception problem);

    public virtual void RunFinished(RunRecord run)
    {
    }

    public abstract void Show(RunSummary summary);

    public abstract void Dispose();
}
