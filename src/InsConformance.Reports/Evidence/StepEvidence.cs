using InsConformance.Gherkin.Results;
using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Evidence;

/// <summary>A step with what it attached, exchanges apart from the rest.</summary>
/// <param name="Record">As read back.</param>
/// <param name="Exchanges">INSi exchanges in order.</param>
/// <param name="Others">Other attachments in order.</param>
internal sealed record StepEvidence(StepRecord Record, IReadOnlyList<ExchangeEvidence> Exchanges, IReadOnlyList<AttachmentRecord> Others);
