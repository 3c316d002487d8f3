namespace InsConformance.InsiMock.Answering;

/// <summary>
/// One link of the chain that answers a call: it answers itself, or asks the next link and may change what comes back. Thread-safe.
/// </summary>
internal interface IAnswerer
{
    ValueTask<Reply> AnswerAsync(MockCall call, CancellationToken cancellation);
}
