using InsConformance.Foundation.Evidence;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Faults;
using InsConformance.InsiMock.Answering;
using Microsoft.AspNetCore.Http;

namespace InsConformance.InsiMock.Replaying;

/// <summary>Answers from a recording of the real service; what it does not know is a fault, or the mock's.</summary>
internal sealed class Replayer(Recordings recordings, bool elseMock, IAnswerer mock) : IAnswerer
{
    private const string Unmatched =
        "Aucun échange enregistré ne correspond à cette demande (même opération, même contenu) : enregistrez-la avec --forward, ou laissez répondre le simulateur avec --replay-else mock.";

    public ValueTask<Reply> AnswerAsync(MockCall call, CancellationToken cancellation)
    {
        // A recording has no call that HTTP itself refuses here, but for those of an unexpected media type.
        if (call.Refusal is { Status: not StatusCodes.Status415UnsupportedMediaType })
            return mock.AnswerAsync(call, cancellation);
        var reading = call.Inspection?.Reading ?? Insi.Requests.RequestReader.Read(call.Body);
        if (recordings.Next(RequestKey.Of(reading, call.Body.Span)) is { } answer)
            return new(answer.For(call.Inspection?.MessageId));
        return elseMock || call.Refusal is not null ? mock.AnswerAsync(call, cancellation) : new(Refuse(call));
    }

    private static Reply Refuse(MockCall call) => FaultReplies.Of(new InsiFault("Receiver", null, Unmatched), call.Switches) with
    {
        Findings = [new CheckFinding("replay-unmatched", CheckSeverity.Information, EvidenceMark.Standard, Unmatched)],
    };
}
