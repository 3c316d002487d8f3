using InsConformance.Insi.Checks;
using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.Answering;

/// <summary>What the mock read of a message, whoever answers it: the journal tells it even when a stub or a planned fault does.</summary>
/// <param name="Reading">The request, or why it cannot be read.</param>
/// <param name="Sender">What the service thinks of the sender.</param>
/// <param name="Findings">Contract checks that the request breaks, those of the sender first.</param>
internal sealed record Inspection(RequestReading Reading, SenderVerdict Sender, IReadOnlyList<CheckFinding> Findings)
{
    public string? Operation => Reading.IsRequest ? Reading.Request.Operation.Name : Reading.Fault.OperationName;

    /// <summary>Whether the contract of the operation is not public.</summary>
    public bool IsUnconfirmed => Reading.IsRequest ? Reading.Request.IsUnconfirmed : Reading.Fault.IsUnconfirmed;

    public string? MessageId => Reading.IsRequest ? Reading.Request.MessageId : Reading.Fault.MessageId;
}
