using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Messages;

namespace InsConformance.Gherkin.Running;

/// <summary>How features are played.</summary>
public sealed record RunOptions
{
    /// <summary>How many scenarios play at the same time; 1 to 256, default 1.</summary>
    public int Workers { get; init; } = 1;

    /// <summary>Makes what each worker owns; default workers that own nothing.</summary>
    public IWorkerFactory WorkerFactory { get; init; } = BareWorkerFactory.Instance;

    /// <summary>How long a step or hook may take unless its attribute says otherwise; default 30 seconds.</summary>
    public TimeSpan StepTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether a person answers: then no step or hook runs out of time, whatever its attribute says. Default no.</summary>
    public bool IsAttended { get; init; }

    /// <summary>How long a step that ran out of time or was cancelled may take to stop before it is left behind; default 5 seconds.</summary>
    public TimeSpan StopGrace { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Scenarios to play; default all.</summary>
    public Func<ScenarioDescription, bool>? Filter { get; init; }

    /// <summary>Keys of the scenarios to play (a rerun); default all.</summary>
    public IReadOnlySet<string>? Only { get; init; }

    /// <summary>The part of the scenarios kept by the filters that this run plays; default all.</summary>
    public Shard? Shard { get; init; }

    /// <summary>Where Cucumber messages are written as the run goes; the caller disposes it. Default nowhere.</summary>
    public Stream? Messages { get; init; }

    /// <summary>Who follows the run; default nobody.</summary>
    public IRunObserver? Observer { get; init; }

    /// <summary>The run's clock.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The run's ids.</summary>
    public IdSource Ids { get; init; } = new();

    /// <summary>What the messages say of the machine.</summary>
    internal RunPlatform Platform { get; init; } = RunPlatform.Current;

    /// <summary>Refuses options that cannot work, all faults at once.</summary>
    /// <exception cref="InputException">At least one is out of range.</exception>
    internal void Check()
    {
        var faults = new List<string>();
        if (Workers is < 1 or > 256)
            faults.Add($"workers must be 1 to 256, e.g. 2, and is {Workers}");
        if (StepTimeout <= TimeSpan.Zero && StepTimeout != Timeout.InfiniteTimeSpan)
            faults.Add($"the step time-out must be positive, e.g. 00:00:30, and is {StepTimeout}");
        if (StopGrace < TimeSpan.Zero)
            faults.Add($"the stop grace must not be negative, e.g. 00:00:05, and is {StopGrace}");
        if (faults.Count > 0)
            throw new InputException("run-options", null, string.Join("; ", faults));
    }
}
