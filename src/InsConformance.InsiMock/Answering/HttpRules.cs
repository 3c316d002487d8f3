namespace InsConformance.InsiMock.Answering;

/// <summary>Gives what HTTP itself refuses, unless an earlier link of the chain has answered.</summary>
internal sealed class HttpRules(IAnswerer next) : IAnswerer
{
    public ValueTask<Reply> AnswerAsync(MockCall call, CancellationToken cancellation) =>
        call.Refusal is { } refusal ? new(refusal) : next.AnswerAsync(call, cancellation);
}
