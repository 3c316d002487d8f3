using InsConformance.Cards.Vpcd;

namespace InsConformance.Cli.Serving;

/// <summary>Says, once each time, what keeps a card from its reader and when that is over.</summary>
internal sealed class VpcdWatch : IDisposable
{
    // pcscd looks for a card more than once a second; a loaded machine is no reason to warn.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Follower[] _followers;

    /// <summary>Follows these readers.</summary>
    /// <param name="bays">The readers.</param>
    /// <param name="clock">Times how long a reader may be silent.</param>
    /// <param name="output">Gets a line each time.</param>
    public VpcdWatch(IReadOnlyList<CardReaderBay> bays, TimeProvider clock, TextWriter output) =>
        _followers = [.. bays.Select(b => new Follower(b, clock, TextWriter.Synchronized(output)))];

    public void Dispose()
    {
        foreach (var follower in _followers)
            follower.Dispose();
    }

    private sealed class Follower : IDisposable
    {
        private readonly CardReaderBay _bay;
        private readonly TextWriter _output;
        private readonly ITimer _silence;
        private volatile bool _waits;

        public Follower(CardReaderBay bay, TimeProvider clock, TextWriter output)
        {
            _bay = bay;
            _output = output;
            _silence = clock.CreateTimer(_ => SaySilent(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            bay.Link.StateChanged += Follow;
        }

        public void Dispose()
        {
            _bay.Link.StateChanged -= Follow;
            _silence.Dispose();
        }

        private void Follow(VpcdLinkState state)
        {
            _silence.Change(state is VpcdLinkState.Connected ? Patience : Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            var options = _bay.Link.Options;
            if (state is VpcdLinkState.Connecting)
            {
                _waits = true;
                _output.WriteLine(
                    $"insconf: nothing listens at {options.Host}:{options.Port} for {_bay.Slot.Name}: waiting for pcscd -> install pcscd and vsmartcard-vpcd, then start it: sudo systemctl restart pcscd, or without systemd: sudo pcscd");
            }
            else if (state is VpcdLinkState.InReader && _waits)
            {
                _waits = false;
                _output.WriteLine($"insconf: {_bay.Slot.Name} is there");
            }
        }

        /// <summary>A reader takes one card at a time: the connection of a second one stands and is never asked for anything.</summary>
        private void SaySilent()
        {
            if (_bay.Link.State is not VpcdLinkState.Connected)
                return;
            _waits = true;
            var options = _bay.Link.Options;
            _output.WriteLine(
                $"insconf: {_bay.Slot.Name} takes the connection to {options.Host}:{options.Port} and asks for no card: another card is probably in it, and this one waits -> end the other 'insconf cards serve', or use other readers: --port {options.Port + 1}");
        }
    }
}
