using InsConformance.Cards.Faults;
using InsConformance.Cards.Personas;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Playing;

namespace InsConformance.Steps.Bindings;

/// <summary>The cards in the readers: which, when, and how they misbehave. Every card is fresh from its persona, with all its tries.</summary>
[Binding]
public sealed class CardSteps(ICardRack rack, CardWorkshop workshop, CardState cards, ILpsDriver lps)
{
    private static readonly TimeSpan Slowness = TimeSpan.FromMilliseconds(700);

    /// <summary>Puts the card of a persona into its reader, in place of another.</summary>
    [Given("la carte {string} dans le lecteur")]
    [When("l'utilisateur insère la carte {string}")]
    public Task Inserts(string persona, CancellationToken ct) => InsertAsync(persona, null, ct);

    /// <summary>Puts in a card that misbehaves from its first power-up on.</summary>
    [Given("la carte {string} dans le lecteur, en panne : {string}")]
    public Task InsertsFaulty(string persona, string fault, CancellationToken ct) => InsertAsync(persona, Fault("toute commande", fault), ct);

    /// <summary>Takes the professional's card out.</summary>
    [When("l'utilisateur retire la carte du professionnel")]
    public Task EjectsProfessional(CancellationToken ct) => rack.EjectAsync(CardPlace.Professional, ct);

    /// <summary>Takes the carte Vitale out.</summary>
    [When("l'utilisateur retire la carte Vitale")]
    public Task EjectsVitale(CancellationToken ct) => rack.EjectAsync(CardPlace.Vitale, ct);

    /// <summary>From the next command of that kind on, the professional's card misbehaves.</summary>
    [Given("la carte du professionnel tombe en panne à {string} : {string}")]
    [When("la carte du professionnel tombe en panne à {string} : {string}")]
    public void ProfessionalFails(string stage, string fault) => rack.Slot(CardPlace.Professional).Faults.Add(Fault(stage, fault));

    /// <summary>At one command of that kind, counted from now, the professional's card misbehaves.</summary>
    [Given("la carte du professionnel tombe en panne à {string}, à la commande n° {int} : {string}")]
    public void ProfessionalFailsLater(string stage, int nth, string fault) => rack.Slot(CardPlace.Professional).Faults.Add(Fault(stage, fault) with { Nth = nth, Once = true });

    /// <summary>From the next command of that kind on, the carte Vitale misbehaves.</summary>
    [Given("la carte Vitale tombe en panne à {string} : {string}")]
    [When("la carte Vitale tombe en panne à {string} : {string}")]
    public void VitaleFails(string stage, string fault) => rack.Slot(CardPlace.Vitale).Faults.Add(Fault(stage, fault));

    /// <summary>At one command of that kind, counted from now, the carte Vitale misbehaves.</summary>
    [Given("la carte Vitale tombe en panne à {string}, à la commande n° {int} : {string}")]
    public void VitaleFailsLater(string stage, int nth, string fault) => rack.Slot(CardPlace.Vitale).Faults.Add(Fault(stage, fault) with { Nth = nth, Once = true });

    /// <summary>Ends the faults of both readers.</summary>
    [When("les cartes fonctionnent de nouveau")]
    public void Recovers()
    {
        foreach (var place in Enum.GetValues<CardPlace>())
            rack.Slot(place).Faults.Clear();
    }

    private static CardFault Fault(string stage, string words)
    {
        if (!CardFaultWords.TryParse(words, out var kind))
            throw new InputException("card-fault", null, $"'{words}' is no card fault", $"use one of: {string.Join(", ", CardFaultWords.Names)}");
        var fault = new CardFault(kind) { Ins = kind is CardFaultKind.Mute ? null : CardWords.Stages.Value(stage), Delay = Slowness, Bound = Slowness };

        return kind is CardFaultKind.RemovedDuringApdu or CardFaultKind.EmptyAnswer ? fault with { Once = true } : fault;
    }

    private async Task InsertAsync(string persona, CardFault? fault, CancellationToken ct)
    {
        LpsCapabilities.Require(lps.Description, LpsCapabilities.CardSession);
        rack.Require(lps.Description);
        var card = workshop.Make(persona);
        var place = card.Vitale is null ? CardPlace.Professional : CardPlace.Vitale;
        if (fault is not null)
            card = card with { Faults = [.. card.Faults, fault] };
        await rack.InsertAsync(place, card, ct);
        cards.Used.Add(card.Label);
        if (card.Cpx is { } holder)
            cards.Pin = holder.Pin;
    }
}
