namespace InsConformance.Cards.Faults;

/// <summary>The faults of one slot or of one card, in the order they were injected. Thread-safe.</summary>
public sealed class CardFaults
{
    private readonly Lock _gate = new();
    private readonly List<FaultRule> _rules = [];

    /// <summary>The faults that can still strike.</summary>
    public IReadOnlyList<CardFault> Active
    {
        get
        {
            lock (_gate)
                return [.. _rules.Where(r => !r.IsSpent).Select(r => r.Fault)];
        }
    }

    /// <summary>Injects a fault; it counts commands from now on.</summary>
    /// <exception cref="ArgumentException">Its values make no sense; the message says each.</exception>
    public void Add(CardFault fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        if (fault.Mistakes() is { Count: > 0 } mistakes)
            throw new ArgumentException($"the card fault '{fault}' cannot be: {string.Join("; ", mistakes)}", nameof(fault));
        lock (_gate)
            _rules.Add(new FaultRule(fault));
    }

    /// <summary>Ends all faults.</summary>
    public void Clear()
    {
        lock (_gate)
            _rules.Clear();
    }

    /// <summary>The rules that strike at this command; each counts it.</summary>
    internal IReadOnlyList<FaultRule> At(ReadOnlySpan<byte> command)
    {
        lock (_gate)
        {
            if (_rules.Count == 0)
                return [];
            var ins = command.Length > 1 ? command[1] : (byte?)null;
            List<FaultRule>? striking = null;
            foreach (var rule in _rules)
            {
                if (rule.Fault.Kind != CardFaultKind.Mute && rule.Strikes(ins))
                    (striking ??= []).Add(rule);
            }

            return (IReadOnlyList<FaultRule>?)striking ?? [];
        }
    }

    /// <summary>Whether the card stays mute at this power-up.</summary>
    internal bool IsMuteNow()
    {
        lock (_gate)
        {
            var mute = false;
            foreach (var rule in _rules)
                mute |= rule.Fault.Kind == CardFaultKind.Mute && rule.Strikes(null);
            return mute;
        }
    }
}
