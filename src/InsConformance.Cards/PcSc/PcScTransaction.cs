namespace InsConformance.Cards.PcSc;

/// <summary>A transaction until it is disposed. Its end leaves the card as it is; that the card left meanwhile is no news here, the next command tells it.</summary>
internal sealed class PcScTransaction(IPcScApi api, nint card) : IDisposable
{
    private bool _hasEnded;

    public void Dispose()
    {
        if (_hasEnded)
            return;
        _hasEnded = true;
        api.EndTransaction(card, PcScNumbers.Leave);
    }
}
