using System.Text;
using System.Text.Json;
using InsConformance.Cards.Tracing;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Steps.Playing;

namespace InsConformance.Steps.Bindings;

/// <summary>Gives every scenario empty readers, and attaches what happened at the cards to the step that made it.</summary>
[Binding]
public sealed class CardHooks(ICardRack rack, CardState cards, ScenarioContext scenario)
{
    private long _saved = rack.Trace.LastNumber;

    /// <summary>Takes out what an earlier scenario left, before the LPS is reset: a card that hangs would hold it.</summary>
    [BeforeScenario(Order = -1, Name = "Vider les lecteurs")]
    public async Task Begin(CancellationToken ct)
    {
        foreach (var place in Enum.GetValues<CardPlace>())
        {
            await rack.EjectAsync(place, ct);
            rack.Slot(place).Faults.Clear();
        }

        rack.Trace.Correlation = scenario.Key;
        _saved = rack.Trace.LastNumber;
    }

    /// <summary>Saves what the step did with cards.</summary>
    [AfterStep(Name = "Relever les échanges avec les cartes")]
    public void Attach()
    {
        var events = CardEvidence.After(rack.Trace, _saved);
        if (events.Count == 0)
            return;
        _saved = events[^1].Number;
        scenario.Attach(Encoding.UTF8.GetString(ApduEvidence.ToJson(events)), ApduEvidence.MediaType);
    }

    /// <summary>Says in the evidence that the cards were virtual.</summary>
    [AfterScenario(Name = "Dire les cartes simulées")]
    public void End()
    {
        if (cards.Used.Count == 0)
            return;
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteString("cards", "virtual");
            json.WriteString("readers", rack.Kind);
            json.WriteStartArray("personas");
            foreach (var persona in cards.Used)
                json.WriteStringValue(persona);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        scenario.Attach(Encoding.UTF8.GetString(bytes.ToArray()), SimulationMediaTypes.Cards, "cartes-simulees.json");
    }
}
