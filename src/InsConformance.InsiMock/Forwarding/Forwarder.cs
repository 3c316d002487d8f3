using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Exchanges;
using InsConformance.Insi.Faults;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Recording;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Forwarding;

/// <summary>
/// Passes calls to the real service and keeps the exchanges. What the mock would have answered is asked too, for the record. Only what could not be a call of
/// the service (path, method, a body too large or not whole) stays here.
/// </summary>
internal sealed class Forwarder(ForwardClient client, ExchangeRecorder recorder, IAnswerer mock) : IAnswerer
{
    public async ValueTask<Reply> AnswerAsync(MockCall call, CancellationToken cancellation)
    {
        var own = await mock.AnswerAsync(call, cancellation);
        if (call.Refusal is { Status: not StatusCodes.Status415UnsupportedMediaType })
            return own;
        var pending = recorder.Begin(call);
        var answer = await client.SendAsync(call);
        var reply = answer.Failure is { } failure ? Explain(failure, call) : Pass(answer);
        recorder.Complete(pending, answer, reply, own);
        return reply;
    }

    private static Reply Pass(ForwardAnswer answer)
    {
        var codes = AnswerCodes.Of(answer.PlainBody);
        return new Reply(answer.Status, answer.Body, answer.ContentType)
        {
            CodeCr = codes.CodeCr,
            FaultCode = codes.FaultCode,
            AnsweredBy = AnswerSource.Forward,
            Fields = [.. answer.Fields.Where(f => !f.Name.Equals("Content-Type", StringComparison.OrdinalIgnoreCase))],
        };
    }

    private static Reply Explain(ForwardFailure failure, MockCall call) =>
        FaultReplies.Of(new InsiFault("Receiver", null, failure.Message), call.Switches) with
        {
            Status = failure.Status,
            AnsweredBy = AnswerSource.ForwardFailed,
            Findings = [new CheckFinding($"forward-{failure.Kind}", CheckSeverity.Information, EvidenceMark.Standard, failure.Message)],
        };
}
