using InsConformance.Cards;

namespace InsConformance.Lps.Tests.Fakes;

/// <summary>A card that keeps its first answer back until the test lets it go, and tells when it is reset after that. Thread-safe.</summary>
internal sealed class HesitantCard(ICard card) : ICard
{
    private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _goOn = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _givenBack = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ReadOnlyMemory<byte> Atr => card.Atr;

    /// <summary>Ends when the first command is there.</summary>
    public Task Asked => _asked.Task;

    /// <summary>Ends when the card is reset once it went on: whoever used it gave it back.</summary>
    public Task GivenBack => _givenBack.Task;

    public void GoOn() => _goOn.TrySetResult();

    public void Reset()
    {
        card.Reset();
        if (_goOn.Task.IsCompleted)
            _givenBack.TrySetResult();
    }

    public int Transmit(ReadOnlySpan<byte> command, Span<byte> response)
    {
        _asked.TrySetResult();
        _goOn.Task.GetAwaiter().GetResult();
        return card.Transmit(command, response);
    }
}
