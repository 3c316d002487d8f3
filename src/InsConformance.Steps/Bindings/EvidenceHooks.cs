using System.Text;
using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Gherkin.Bindings;
using InsConformance.Insi.Exchanges;
using InsConformance.InsiMock;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Playing;

namespace InsConformance.Steps.Bindings;

/// <summary>Gives every scenario a fresh mock and a fresh LPS, and attaches each exchange to the step that made it.</summary>
[Binding]
public sealed class EvidenceHooks(
    MockServer mock, ILpsDriver lps, ControllableClock clock, Calls calls, IExchangeStore store, ScenarioContext scenario, LpsEndpoint endpoint)
{
    private long _saved = mock.Journal.Mark();

    /// <summary>Puts clock, switches and LPS back, and aims the LPS at this worker's mock.</summary>
    [BeforeScenario(Order = 0, Name = "Remettre le LPS et le téléservice à zéro")]
    public async Task Begin(CancellationToken ct)
    {
        clock.Reset();
        mock.Reset();
        mock.Rotation.StartAt(RotationStart(scenario.Key));
        calls.Begin();
        _saved = mock.Journal.Mark();
        await lps.ResetAsync(endpoint.ResetTo(mock), ct);
    }

    /// <summary>Saves what the step exchanged with the service.</summary>
    [AfterStep(Name = "Relever les échanges avec le téléservice")]
    public void Attach()
    {
        foreach (var exchange in mock.Journal.Snapshot(_saved))
        {
            _saved = exchange.Number;
            scenario.Attach(Encoding.UTF8.GetString(store.Save(exchange).ToJson()), ExchangeEvidence.MediaType);
        }
    }

    /// <summary>Says in the evidence that the clock was controlled; a mock that broke proves nothing of the LPS.</summary>
    /// <exception cref="HarnessException">The mock broke while the scenario played.</exception>
    [AfterScenario(Name = "Contrôler le téléservice et dire l'horloge simulée")]
    public void End()
    {
        if (mock.InternalErrors is [var first, ..])
            throw new HarnessException("mock-broke", $"the mock broke while the scenario played: {first.Message}", null, first);
        if (clock.IsControlled)
            scenario.Attach($$"""{"offsetSeconds":{{(long)clock.Offset.TotalSeconds}}}""", SimulationMediaTypes.Clock, "horloge-simulee.json");
    }

    /// <summary>FNV-1a: where a scenario begins the rotation of shapes depends on its name alone, so a rerun meets the same forms.</summary>
    private static uint RotationStart(string key)
    {
        var hash = 2166136261u;
        foreach (var unit in key)
            hash = (hash ^ unit) * 16777619;
        return hash;
    }
}
