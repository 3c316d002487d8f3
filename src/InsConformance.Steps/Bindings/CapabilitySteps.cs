using InsConformance.Foundation.Clock;
using InsConformance.Gherkin.Bindings;
using InsConformance.InsiMock;
using InsConformance.Lps.Contract;
using InsConformance.Steps.Expectations;
using InsConformance.Steps.Piloting;

namespace InsConformance.Steps.Bindings;

/// <summary>The capability list of an LPS tells the truth, or its scenarios prove nothing.</summary>
[Binding]
public sealed class CapabilitySteps(DriverDialogue dialogue, MockServer mock, ControllableClock clock)
{
    /// <summary>What is declared is done, what is not declared is refused as the contract says.</summary>
    [Then("la capacité {string} est tenue si elle est déclarée, refusée sinon", TimeoutMs = 150_000)]
    public async Task Kept(string capability, CancellationToken ct)
    {
        if (dialogue.Lps.Declares(capability))
            await new CapabilityTrial(dialogue, mock, clock).RunAsync(capability, ct);
        else
            await RefusedAsync(capability, ct);
    }

    /// <summary>A search that the service does not answer is an outcome that the user sees.</summary>
    [Then("la recherche par traits, si elle est déclarée, se termine par un échec annoncé à l'utilisateur", TimeoutMs = 150_000)]
    public async Task FailsWell(CancellationToken ct)
    {
        if (!dialogue.Lps.Declares(LpsCapabilities.SearchTraits))
            return;
        var outcome = await dialogue.AskAsync("POST /identities/{id}/insi/search", """{"mode":"traits"}""", 200, nameof(SearchOutcome), ct);
        Expect.True(
            outcome.GetProperty("outcome").GetString() == "failed" && !string.IsNullOrWhiteSpace(outcome.GetProperty("text").GetString()),
            "Une recherche que le téléservice laisse sans réponse se termine par ce que voit l'utilisateur, et non par une erreur du pilote.",
            "outcome = failed, avec un texte",
            dialogue.Answer.Excerpt());
    }

    private async Task RefusedAsync(string capability, CancellationToken ct)
    {
        foreach (var route in ContractRoutes.All.Where(r => r.Capability == capability))
        {
            await dialogue.SendAsync($"{route.Method} {route.Path}", route.Method is "GET" or "DELETE" ? null : "{}", ct);
            dialogue.ExpectProblem((404, LpsProblemCodes.RouteUnknown), (405, LpsProblemCodes.MethodNotAllowed), (501, LpsProblemCodes.CapabilityAbsent));
        }
    }
}
