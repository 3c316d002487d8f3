using InsConformance.Insi.Checks;
using InsConformance.Insi.Faults;
using InsConformance.Insi.Operations;
using InsConformance.Insi.Requests;

namespace InsConformance.InsiMock.Answering;

/// <summary>
/// The simulated service, last link of the chain. Order of its decisions (contract section 8 point 2 [INF]): XML and SOAP, client certificate, IDAM,
/// assertion, contract checks when strict, then the operation.
/// </summary>
internal sealed class InsiService(
    MockOptions options, FaultReplies faults, IReadOnlyDictionary<InsiOperation, IOperationHandler> handlers) : IAnswerer
{
    public ValueTask<Reply> AnswerAsync(MockCall call, CancellationToken cancellation) => new(Answer(call, call.Inspection!));

    private Reply Answer(MockCall call, Inspection inspection)
    {
        return inspection.Reading.IsRequest
            ? Answer(inspection.Reading.Request, call, inspection)
            : FaultReplies.Of(inspection.Reading.Fault.ToFault(), call.Switches);
    }

    private Reply Answer(ReceivedRequest request, MockCall call, Inspection inspection)
    {
        var refusal = inspection.Sender.FaultCode;
        if (refusal is not null && inspection.Sender.Mode is AuthenticationMode.Certificate)
            return faults.Of(refusal, request.MessageId, call.Switches);
        if (request.Lps?.Idam is not { } idam || !options.AcceptedIdams.Contains(idam))
            return faults.Of("desir_550", request.MessageId, call.Switches);
        if (refusal is not null)
            return faults.Of(refusal, request.MessageId, call.Switches);
        if (call.Switches.StrictHeaders && inspection.Findings.Any(IsRefused))
            return FaultReplies.Of(new InsiFault("Sender", null, StrictReason(inspection.Findings)), call.Switches);
        return handlers[request.Operation].Answer(request, call);
    }

    private bool IsRefused(CheckFinding finding) =>
        finding.Severity is CheckSeverity.Error || options.Contract.Checks.Find(finding.CheckId) is { IsRefusedWhenStrict: true };

    private string StrictReason(IEnumerable<CheckFinding> findings) =>
        "Mode strict du simulateur : " + string.Join(" ", findings.Where(IsRefused).Select(f => $"[{f.CheckId}] {f.Message}"));
}
