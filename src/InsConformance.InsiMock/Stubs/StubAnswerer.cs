using InsConformance.Foundation;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock.Answering;
using InsConformance.InsiMock.Hosting;
using InsConformance.InsiMock.Stubs.Matching;
using InsConformance.InsiMock.Stubs.Templates;

namespace InsConformance.InsiMock.Stubs;

/// <summary>Answers what a mapping matches, any path and method included; the rest goes on to the service.</summary>
internal sealed class StubAnswerer(StubStore stubs, InternalErrors errors, IAnswerer next) : IAnswerer
{
    public ValueTask<Reply> AnswerAsync(MockCall call, CancellationToken cancellation) =>
        stubs.IsEmpty || Answer(call) is not { } reply ? next.AnswerAsync(call, cancellation) : new(reply);

    private Reply? Answer(MockCall call)
    {
        var request = SeenRequest.Of(call);
        if (stubs.Serve(request, Blame) is not { } stub)
            return null;
        try
        {
            var reply = stub.Response.Render(new TemplateContext(request, call, new Chance(call.Number)));
            return reply with
            {
                StubId = stub.Id,
                Fields = stub.Name is { } name && IsFieldText(name)
                    ? [.. reply.Fields, new HttpField("Matched-Stub-Id", stub.Id.ToString()), new HttpField("Matched-Stub-Name", name)]
                    : [.. reply.Fields, new HttpField("Matched-Stub-Id", stub.Id.ToString())],
            };
        }
        catch (MatchTooCostlyException)
        {
            Blame(stub);
            return null;
        }
    }

    private static bool IsFieldText(string name) => name.All(c => c is >= ' ' and < '\x7f');

    // The stub is at fault, not the LPS: the run must know.
    private void Blame(StubMapping stub) => errors.Add(new HarnessException(
        "stub-too-costly", $"stub {stub.Id} needs too much work on a request and did not answer it", "write simpler expressions"));
}
