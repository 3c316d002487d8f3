using InsConformance.Foundation.Clock;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;

namespace InsConformance.Steps.Bindings;

/// <summary>Moves the one clock of the run: the mock's, the steps', and the LPS's where it declares that capability.</summary>
[Binding]
public sealed class ClockSteps(ControllableClock clock, ILpsDriver lps)
{
    /// <summary>Moves both clocks by the same time.</summary>
    [Given("l'horloge de la campagne avance de {int} minute(s)")]
    [When("l'horloge de la campagne avance de {int} minute(s)")]
    public async Task Advances(int minutes, CancellationToken ct)
    {
        LpsCapabilities.Require(lps.Description, LpsCapabilities.Clock);
        clock.Advance(TimeSpan.FromMinutes(minutes));
        await lps.SetClockAsync(new ClockRequest(clock.Offset.TotalSeconds), ct);
    }
}
