using System.Collections.Concurrent;
using InsConformance.Gherkin.Bindings;
using InsConformance.Gherkin.Running;
using InsConformance.Lps.Mutants;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Runs;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Running;

/// <summary>
/// Plays mutants: several benches at the same time, each mutant a fresh LPS within this process, so that a hundred of them start in the time
/// of a few processes. Benches stay from one passage to the next.
/// </summary>
internal sealed class MutantCampaign(RunPlan plan, RunFolder folder, WorkerSetup setup, TimeProvider clock) : IAsyncDisposable
{
    private const string DriverTag = "driver";

    private readonly ConcurrentDictionary<int, (MutantBench Bench, LastExchanges Exchanges)> _benches = new();

    /// <summary>How many mutants there is something to play against.</summary>
    public int Playable => plan.Mutants.Count(m => FirstOf(m).Count > 0);

    /// <summary>The first passage; a cancelled one gives what it has.</summary>
    /// <param name="benches">How many mutants at the same time.</param>
    /// <param name="finished">Told of each mutant; calls come one at a time.</param>
    /// <param name="cancelled">Ends early.</param>
    /// <returns>In the order of the catalogue.</returns>
    public Task<IReadOnlyList<MutantOutcome>> PlayAsync(int benches, Action<MutantOutcome> finished, CancellationToken cancelled) =>
        PassAsync(FirstOf, benches, finished, cancelled);

    /// <summary>The second passage: scenarios that caught nothing meet the mutants they have not met, until their first catch.</summary>
    /// <param name="outcomes">What the first passage gave.</param>
    /// <param name="idle">Keys of these scenarios.</param>
    /// <param name="benches">How many mutants at the same time.</param>
    /// <param name="finished">Told of each mutant; calls come one at a time.</param>
    /// <param name="cancelled">Ends early.</param>
    /// <returns>Both passages together, in the order of the catalogue.</returns>
    public async Task<IReadOnlyList<MutantOutcome>> SeekAsync(
        IReadOnlyList<MutantOutcome> outcomes, IEnumerable<string> idle, int benches, Action<MutantOutcome> finished, CancellationToken cancelled)
    {
        var left = new ConcurrentDictionary<string, bool>(idle.Select(key => KeyValuePair.Create(key, true)), StringComparer.Ordinal);
        var met = outcomes.ToDictionary(o => o.Id, o => o.Planned.ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal);

        void Told(MutantOutcome outcome)
        {
            foreach (var kill in outcome.Kills)
                left.TryRemove(kill.Scenario, out _);
            finished(outcome);
        }

        // A mutant whose own scenarios are not in this run is left out of it: that others do not see it would prove nothing.
        var later = await PassAsync(
            mutant => met[mutant.Id] is { Count: > 0 } known ? [.. plan.Selected.Where(s => MayMeet(mutant, s)).Select(s => s.Key).Where(key => left.ContainsKey(key) && !known.Contains(key))] : [], benches, Told, cancelled);
        return [.. outcomes.Zip(later, (first, second) => first.And(second))];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (bench, _) in _benches.Values)
            await bench.DisposeAsync();
    }

    private async Task<IReadOnlyList<MutantOutcome>> PassAsync(
        Func<Mutant, HashSet<string>> scenariosOf, int benches, Action<MutantOutcome> finished, CancellationToken cancelled)
    {
        var mutants = plan.Mutants;
        var outcomes = new MutantOutcome?[mutants.Count];
        // The longest first, so that no bench plays alone at the end.
        var queue = new ConcurrentQueue<int>(mutants.Index().OrderByDescending(m => scenariosOf(m.Item).Count).Select(m => m.Index));
        var telling = new Lock();

        async Task WorkAsync(int index)
        {
            try
            {
                var (bench, exchanges) = await BenchAsync(index, cancelled);
                while (!cancelled.IsCancellationRequested && queue.TryDequeue(out var next))
                {
                    var outcome = await PlayAsync(mutants[next], scenariosOf(mutants[next]), bench, exchanges, cancelled);
                    outcomes[next] = outcome;
                    lock (telling)
                        finished(outcome);
                }
            }
            catch (OperationCanceledException) when (cancelled.IsCancellationRequested)
            {
                // What this bench has not played is told as not played.
            }
        }

        await Task.WhenAll(Enumerable.Range(0, benches).Select(index => Task.Run(() => WorkAsync(index), CancellationToken.None)));
        return [.. outcomes.Select((o, i) => o ?? NotPlayed(mutants[i], scenariosOf(mutants[i])))];
    }

    private async Task<(MutantBench Bench, LastExchanges Exchanges)> BenchAsync(int index, CancellationToken cancelled)
    {
        if (_benches.TryGetValue(index, out var known))
            return known;
        var exchanges = new LastExchanges();
        return _benches[index] = (await MutantBench.StartAsync(setup with { Exchanges = exchanges }, index, cancelled), exchanges);
    }

    private async Task<MutantOutcome> PlayAsync(Mutant mutant, HashSet<string> keys, MutantBench bench, LastExchanges exchanges, CancellationToken cancelled)
    {
        if (keys.Count == 0)
            return NotPlayed(mutant, keys);
        var watch = new MutantWatch(mutant, exchanges, folder, cancelled);
        await new FeatureRunner(plan.Registry, new RunOptions { Only = keys, WorkerFactory = bench.Seat(mutant.Id), Observer = watch, Time = clock }).RunAsync(plan.Features, cancelled);
        return watch.Outcome();
    }

    /// <summary>A mutant of the adapter breaks the driver contract: through it, only the scenarios on that contract can judge anything.</summary>
    private static bool MayMeet(Mutant mutant, ScenarioDescription scenario) =>
        mutant.CaughtBy.Any(t => t != DriverTag) || scenario.Tags.Contains("@" + DriverTag, StringComparer.Ordinal);

    private HashSet<string> FirstOf(Mutant mutant) =>
    [
        .. plan.Selected.Where(s => (plan.MutantPlay == MutantPlay.All && MayMeet(mutant, s)) || mutant.CaughtBy.Any(t => s.Tags.Contains("@" + t, StringComparer.Ordinal))).Select(s => s.Key),
    ];

    private MutantOutcome NotPlayed(Mutant mutant, HashSet<string> keys) => new()
    {
        Id = mutant.Id,
        Title = mutant.Title,
        Rule = mutant.Rule,
        CaughtBy = mutant.CaughtBy,
        Planned = [.. plan.Selected.Select(s => s.Key).Where(keys.Contains)],
        Played = [],
        Kills = [],
        Troubles = [],
        Unkept = [],
    };
}
