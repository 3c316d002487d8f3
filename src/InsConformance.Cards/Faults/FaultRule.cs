namespace InsConformance.Cards.Faults;

/// <summary>An injected fault with its count. Thread-safe.</summary>
internal sealed class FaultRule(CardFault fault)
{
    private readonly Lock _gate = new();
    private readonly Random _random = new(fault.Seed);
    private int _seen;
    private bool _spent;

    public CardFault Fault => fault;

    public bool IsSpent
    {
        get
        {
            lock (_gate)
                return _spent;
        }
    }

    /// <summary>Counts a command, or a power-up for a mute card, and says whether the fault strikes at it.</summary>
    public bool Strikes(byte? ins)
    {
        lock (_gate)
        {
            if (_spent || fault.Ins is { } only && only != ins)
                return false;
            _seen++;
            if (_seen < fault.Nth || (_seen - fault.Nth) % fault.Every != 0)
                return false;
            _spent = fault.Once;
            return true;
        }
    }

    /// <summary>It struck at a command on which it could have no effect: it waits for the next one.</summary>
    public void TakeBack()
    {
        lock (_gate)
        {
            _spent = false;
            _seen--;
        }
    }

    /// <summary>Inverts bits, never the same bit twice.</summary>
    public void Flip(Span<byte> response)
    {
        var part = response.Length > 2 ? response[..^2] : response;
        var all = part.Length * 8;
        var flipped = new HashSet<int>();
        lock (_gate)
        {
            while (flipped.Count < Math.Min(fault.Bits, all))
            {
                var bit = _random.Next(all);
                if (flipped.Add(bit))
                    part[bit / 8] ^= (byte)(1 << bit % 8);
            }
        }
    }
}
