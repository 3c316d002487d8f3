using InsConformance.Cards.Tracing;
using InsConformance.Gherkin.Results;
using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Evidence;

/// <summary>A step with what it attached, exchanges and card events apart from the rest.</summary>
/// <param name="Record">As read back.</param>
/// <param name="Attached">INSi exchanges in order.</param>
/// <param name="CardTraces">Events at the cards in order, each a list; readable.</param>
/// <param name="Others">Other attachments in order.</param>
internal sealed record StepEvidence(
    StepRecord Record, IReadOnlyList<AttachedExchange> Attached, IReadOnlyList<AttachmentRecord> CardTraces, IReadOnlyList<AttachmentRecord> Others)
{
    /// <summary>INSi exchanges in order, read anew.</summary>
    public IEnumerable<ExchangeEvidence> Exchanges => Attached.Select(a => a.Read());

    public bool HasCardEvents => CardTraces.Count > 0;

    /// <summary>Events at the cards in order, read anew.</summary>
    public IEnumerable<ApduEvidence> CardEvents => CardTraces.SelectMany(t => ApduEvidence.FromJson(t.Body.Span));
}
