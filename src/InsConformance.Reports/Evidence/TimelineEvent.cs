using InsConformance.Cards.Tracing;
using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Evidence;

/// <summary>One event of a scenario's timeline: either something at a card or an exchange with the service.</summary>
/// <param name="At">When it began, on the run's clock.</param>
/// <param name="Step">One-based number of the step that made it.</param>
/// <param name="Card">The event at a card, or <see langword="null"/>.</param>
/// <param name="Exchange">The exchange, or <see langword="null"/>.</param>
internal sealed record TimelineEvent(DateTimeOffset At, int Step, ApduEvidence? Card, ExchangeEvidence? Exchange);
