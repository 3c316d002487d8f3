using InsConformance.Cards.Vpcd;

namespace InsConformance.Cli.Serving;

/// <summary>Says on stderr, once each time, what keeps a card from its reader and when that is over.</summary>
internal sealed class VpcdWatch : IDisposable
{
    private readonly IReadOnlyList<CardReaderBay> _bays;
    private readonly Action<VpcdLinkState>[] _followers;

    public VpcdWatch(IReadOnlyList<CardReaderBay> bays)
    {
        _bays = bays;
        _followers = [.. bays.Select(Follower)];
        for (var i = 0; i < bays.Count; i++)
            bays[i].Link.StateChanged += _followers[i];
    }

    public void Dispose()
    {
        for (var i = 0; i < _bays.Count; i++)
            _bays[i].Link.StateChanged -= _followers[i];
    }

    private static Action<VpcdLinkState> Follower(CardReaderBay bay)
    {
        var waits = false;
        return state =>
        {
            var options = bay.Link.Options;
            switch (state)
            {
                case VpcdLinkState.Connecting:
                    waits = true;
                    Console.Error.WriteLine(
                        $"insconf: nothing listens at {options.Host}:{options.Port} for {bay.Slot.Name}: waiting for pcscd -> install pcscd and vsmartcard-vpcd, then start it: sudo systemctl restart pcscd, or without systemd: sudo pcscd");
                    break;
                case VpcdLinkState.InReader when waits:
                    waits = false;
                    Console.Error.WriteLine($"insconf: {bay.Slot.Name} is there");
                    break;
            }
        };
    }
}
