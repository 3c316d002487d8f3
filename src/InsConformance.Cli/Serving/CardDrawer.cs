using InsConformance.Cards.Personas;
using InsConformance.Foundation;

namespace InsConformance.Cli.Serving;

/// <summary>Keeps the card of each persona, so that one that comes back is the same: its PIN stays blocked. One card per persona, in one reader at a time.</summary>
internal sealed class CardDrawer(CardWorkshop workshop)
{
    private readonly Dictionary<string, MadeCard> _cards = new(StringComparer.Ordinal);

    public IReadOnlyList<MadeCard> TakeAll(IReadOnlyList<string> personas)
    {
        var cards = personas.Select(Take).ToArray();
        var twice = cards.GroupBy(c => c.Label, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1);
        return twice is null
            ? cards
            : throw new InputException("persona-twice", null, $"the card of {twice.Key} is asked for {twice.Count()} times, and it has one serial number", "give each persona once, or copy its file under another id");
    }

    public MadeCard Take(string persona)
    {
        if (!_cards.TryGetValue(persona, out var card))
            _cards.Add(persona, card = workshop.Make(persona));
        return card;
    }

    /// <summary>The next card of this persona is fresh from its maker.</summary>
    public void Renew(string persona)
    {
        workshop.Make(persona);
        _cards.Remove(persona);
    }
}
