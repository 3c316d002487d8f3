using InsConformance.Foundation;
using InsConformance.Lps.Contract;

namespace InsConformance.Steps.Bindings;

/// <summary>What the cards of the scenario gave, as far as the steps know. One per scenario.</summary>
public sealed class CardState
{
    private CardSessionAnswer? _session;
    private VitaleCard? _vitale;
    private string? _pin;

    /// <summary>What the last attempt to open a session showed.</summary>
    /// <exception cref="HarnessException">No step has tried.</exception>
    public CardSessionAnswer Session
    {
        get => _session ?? throw new HarnessException("no-card-session", "the scenario speaks of a card session before a step opened one", "add « l'utilisateur ouvre une session carte avec le bon code »");
        internal set => _session = value;
    }

    /// <summary>What the last reading of the carte Vitale showed.</summary>
    /// <exception cref="HarnessException">No step has read one.</exception>
    public VitaleCard Vitale
    {
        get => _vitale ?? throw new HarnessException("no-vitale", "the scenario speaks of the carte Vitale before a step read it", "add « l'utilisateur lit la carte Vitale »");
        internal set => _vitale = value;
    }

    /// <summary>PIN of the professional's card that was put in last.</summary>
    /// <exception cref="HarnessException">None was put in.</exception>
    internal string Pin
    {
        get => _pin ?? throw new HarnessException("no-card", "the scenario types a PIN before a step put a card in", "add « la carte (persona) dans le lecteur »");
        set => _pin = value;
    }

    /// <summary>Ids of the personas whose cards were put in, in order; evidence names them.</summary>
    public IList<string> Used { get; } = [];
}
