using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Results;
using InsConformance.Gherkin.Running;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Summary;

namespace InsConformance.Cli.Running;

/// <summary>What the user sees of a run while it plays and at its end. French: QA reads it.</summary>
internal abstract class Screen : IRunObserver, IDisposable
{
    /// <summary>A live display with colours on a terminal, plain lines elsewhere.</summary>
    /// <param name="json">Whether stdout belongs to the JSON summary: then the lines go to stderr.</param>
    /// <param name="asks">Whether questions are put on the terminal: a live display would write over them.</param>
    public static Screen Choose(bool json, bool asks = false) => json || asks || Console.IsOutputRedirected || Console.IsErrorRedirected
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

    /// <summary>The mutants start a passage.</summary>
    /// <param name="count">How many will be played.</param>
    /// <param name="idle">The scenarios that have caught nothing yet, in the second passage; 0 in the first.</param>
    public abstract void MutantsStarted(int count, int idle);

    /// <summary>A mutant was played; calls come one at a time, from any thread.</summary>
    public abstract void MutantFinished(MutantOutcome mutant);

    public virtual void MutantsFinished()
    {
    }

    public abstract void Show(RunSummary summary);

    public abstract void Dispose();
}
