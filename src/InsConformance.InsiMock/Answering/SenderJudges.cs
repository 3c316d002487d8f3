using InsConformance.Insi.Requests;
using InsConformance.InsiMock.Hosting;

namespace InsConformance.InsiMock.Answering;

/// <summary>The judge of each listener; a listener without one lets everybody in.</summary>
internal sealed class SenderJudges(IReadOnlyDictionary<ListenerKind, ISenderJudge> judges) : ISenderJudge
{
    public SenderVerdict Judge(MockCall call, RequestReading reading) =>
        judges.TryGetValue(call.Listener, out var judge) ? judge.Judge(call, reading) : SenderVerdict.Unknown;
}
