namespace InsConformance.InsiMock.Control;

/// <summary>The switches of one mock; each request sees one consistent set. Thread-safe.</summary>
public sealed class MockSwitches
{
    private readonly Lock _gate = new();
    private readonly SwitchRules _rules;
    private readonly SwitchSettings _initial;
    private volatile SwitchSettings _current;

    internal MockSwitches(SwitchSettings initial, SwitchRules rules)
    {
        rules.Check(initial);
        _initial = initial;
        _current = initial;
        _rules = rules;
    }

    /// <summary>Raised after <see cref="SwitchSettings.ServerTls"/> has changed.</summary>
    internal event Action? ServerTlsChanged;

    /// <summary>The settings in force.</summary>
    public SwitchSettings Current => _current;

    /// <summary>Changes some settings, e.g. <c>Update(s => s with { SuccessShape = SuccessShape.S1 })</c>.</summary>
    /// <exception cref="Foundation.InputException">A setting names an entry, variant or file that does not exist, or is out of range; nothing changes.</exception>
    public void Update(Func<SwitchSettings, SwitchSettings> change)
    {
        bool tlsChanged;
        lock (_gate)
        {
            var next = change(_current);
            _rules.Check(next);
            tlsChanged = next.ServerTls != _current.ServerTls;
            _current = next;
        }

        if (tlsChanged)
            ServerTlsChanged?.Invoke();
    }

    /// <summary>Goes back to the settings the mock started with.</summary>
    public void Reset() => Update(_ => _initial);
}
