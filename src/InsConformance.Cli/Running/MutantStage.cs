using InsConformance.Certification.Assessments;
using InsConformance.Foundation;
using InsConformance.Gherkin.Results;
using InsConformance.Reports.Mutation;
using InsConformance.Reports.Runs;
using InsConformance.Steps.Playing;

namespace InsConformance.Cli.Running;

/// <summary>The second stage of <c>--lps reference:all-mutants</c>: once the reference has passed everything, its mutants.</summary>
internal sealed class MutantStage(RunPlan plan, RunFolder folder, TimeProvider clock)
{
    /// <summary>Scenarios wait for the network and for deadlines more than they compute: two benches keep a processor busy.</summary>
    private const int BenchesPerProcessor = 2;

    /// <summary>Plays the mutants and writes the matrix into the run folder, also when the run is interrupted.</summary>
    /// <param name="reference">What the unmutated reference did.</param>
    /// <param name="setup">What the benches are made from.</param>
    /// <param name="benches">How many mutants at the same time; default two per processor.</param>
    /// <param name="screen">Who is told.</param>
    /// <param name="cancelled">Ends early.</param>
    public async Task PlayAsync(RunRecord reference, WorkerSetup setup, int? benches, Screen screen, CancellationToken cancelled)
    {
        var start = clock.GetTimestamp();
        var notPlayed = NotPlayed(reference, cancelled);
        var outcomes = notPlayed is null
            ? await PlayAsync(setup, Math.Min(benches ?? (BenchesPerProcessor * Environment.ProcessorCount), plan.Mutants.Count), screen, cancelled)
            : [];
        var played = reference.Scenarios.Select(s => new ScenarioOutcome(s.Key, s.Name, s.Tags, s.Verdict)).ToArray();
        var assessments = plan.Judgement.Catalogues.Select(c => Assessment.Of(c, played, null, plan.Judgement.Crosswalk));
        var matrix = KillMatrix.Of(
            outcomes, plan.Selected.Select(s => (s.Key, s.Name)), assessments, plan.MutantPlay, clock.GetElapsedTime(start).TotalSeconds, cancelled.IsCancellationRequested);
        KillMatrixFile.Write(folder, matrix with { NotPlayed = notPlayed });
    }

    private async Task<IReadOnlyList<MutantOutcome>> PlayAsync(WorkerSetup setup, int benches, Screen screen, CancellationToken cancelled)
    {
        await using var campaign = new MutantCampaign(plan, folder, setup, clock);
        screen.MutantsStarted(campaign.Playable, 0);
        var outcomes = await campaign.PlayAsync(benches, screen.MutantFinished, cancelled);
        screen.MutantsFinished();
        var idle = plan.Selected.Select(s => s.Key).Except(outcomes.SelectMany(o => o.Kills).Select(k => k.Scenario), StringComparer.Ordinal).ToArray();
        if (plan.MutantPlay == MutantPlay.All || idle.Length == 0 || cancelled.IsCancellationRequested)
            return outcomes;
        screen.MutantsStarted(outcomes.Count, idle.Length);
        outcomes = await campaign.SeekAsync(outcomes, idle, benches, screen.MutantFinished, cancelled);
        screen.MutantsFinished();
        return outcomes;
    }

    /// <summary>A scenario that the conform LPS does not pass proves nothing when a mutant does not pass it either.</summary>
    private static string? NotPlayed(RunRecord reference, CancellationToken cancelled)
    {
        if (cancelled.IsCancellationRequested)
            return "le run a été interrompu pendant le passage du LPS de référence.";
        var others = reference.Scenarios.Count(s => s.Verdict != Verdict.Passed);
        return others == 0 ? null : $"{SummaryWords.Scenarios(others)} du LPS de référence sans faute n'ont pas été conformes ; corriger d'abord ces scénarios ou le LPS de référence.";
    }
}
