namespace InsConformance.Reports.Evidence;

/// <summary>
/// What happened in a scenario between software, cards and service, in one order. Steps come one after the other; inside a step the run's clock decides,
/// which both sides are dated by, and at the same instant the card comes first: what is sent was signed before.
/// </summary>
internal static class Timeline
{
    public static IReadOnlyList<TimelineEvent> Of(ScenarioEvidence scenario)
    {
        var events = new List<TimelineEvent>();
        for (var i = 0; i < scenario.Steps.Count; i++)
        {
            var step = scenario.Steps[i];
            events.AddRange(step.CardEvents
                .OrderBy(e => e.Number)
                .Select(e => new TimelineEvent(e.At, i + 1, e, null))
                .Concat(step.Exchanges.Select(e => new TimelineEvent(e.ReceivedAt, i + 1, null, e)))
                .OrderBy(e => e.At));
        }

        return events;
    }
}
