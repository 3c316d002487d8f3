using InsConformance.Gherkin.Bindings;
using InsConformance.Steps.Bindings;

namespace InsConformance.EndToEnd.Tests.SelfBlame;

/// <summary>The steps on calls with their comparisons taken out: they look at the calls and say yes to everything.</summary>
[Binding]
public sealed class CallStepsThatPass(Calls calls)
{
    /// <summary>Compares nothing.</summary>
    [Then("le téléservice a reçu exactement ces appels :")]
    [Then("le LPS a bloqué la recherche avant tout appel, ou le téléservice a reçu exactement ces appels :")]
    public void Received(DataTable expected) => Look(expected.Rows.Count);

    /// <summary>Compares nothing.</summary>
    [Then("chaque appel respecte le contrat INSi")]
    public void KeepsContract() => Look(0);

    /// <summary>Compares nothing.</summary>
    [Then("l'heure de chaque appel est celle de la campagne, à {int} seconde(s) près")]
    public void InTime(int seconds) => Look(seconds);

    private void Look(int number) => Assert.True(number >= 0 && calls.CertificateName is null or { Length: > 0 });
}
