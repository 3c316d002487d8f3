using InsConformance.Insi.Assertions;
using InsConformance.Insi.Checks;
using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Answering;

namespace InsConformance.InsiMock.Assertions;

/// <summary>Decides on the sender by the assertions of the message: CPx card or Pro Santé Connect.</summary>
internal sealed class AssertionSenderJudge(AssertionJudge judge) : ISenderJudge
{
    private static readonly SenderVerdict Unread = new() { Mode = AuthenticationMode.Card };

    public SenderVerdict Judge(MockCall call, RequestReading reading)
    {
        // A message that cannot be read is answered for that, and has no assertion to judge.
        if (!reading.IsRequest)
            return Unread;
        var verdict = judge.Judge(call.Body, reading.Request, call.Switches.Assertions);
        return new SenderVerdict
        {
            FaultCode = verdict.FaultCode,
            Findings = verdict.Findings,
            Mode = AuthenticationMode.Card,
            Kind = Kind(verdict),
        };
    }

    // The kind of card and no more: the journal holds no identity in clear.
    private static string? Kind(AssertionVerdict verdict) => verdict.Sender is not { } sender
        ? null
        : (sender.CardKind is { } card ? $"card:{card}" : "psc") + (verdict.Vitale is null ? "" : "+vitale");
}
