using InsConformance.Gherkin.Results;
using InsConformance.Insi.Exchanges;

namespace InsConformance.Reports.Evidence;

/// <summary>An exchange that a step attached, known to be readable. What it says is read each time, so that a run may have any number of them.</summary>
/// <param name="Number">Number in the run.</param>
/// <param name="HasFindings">Whether checks found something.</param>
/// <param name="HasRequest">Whether the file of its request is in the folder.</param>
/// <param name="HasResponse">Whether the file of its response is in the folder.</param>
/// <param name="Attachment">Where it is.</param>
internal readonly record struct AttachedExchange(int Number, bool HasFindings, bool HasRequest, bool HasResponse, AttachmentRecord Attachment)
{
    public ExchangeEvidence Read() => ExchangeEvidence.FromJson(Attachment.Body.Span);
}
