using InsConformance.Cards.Tracing;
using InsConformance.Gherkin.Results;
using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Evidence;

/// <summary>A step with what it attached, exchanges and card events apart from the rest.</summary>
/// <param name="Record">As read back.</param>
/// <param name="Exchanges">INSi exchanges in order.</param>
/// <param name="CardEvents">Events at the cards in order.</param>
/// <param name="Others">Other attachments in order.</param>
internal sealed record StepEvidence(
    StepRecord Record, IReadOnlyList<ExchangeEvidence> Exchanges, IReadOnlyList<ApduEvidence> CardEvents, IReadOnlyList<AttachmentRecord> Others);
