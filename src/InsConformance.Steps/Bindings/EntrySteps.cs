using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Driver;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>What the entry form lets through.</summary>
[Binding]
public sealed class EntrySteps(ILpsDriver lps, Patient patient)
{
    /// <summary>Nothing was created and the user knows why.</summary>
    [Then("le LPS refuse la saisie et dit pourquoi")]
    public void Refuses() => Expect.True(
        patient.Refusal is { Code: LpsProblemCodes.TraitInvalid or LpsProblemCodes.TraitsIncomplete },
        "Une saisie que la règle exclut n'est pas enregistrée, et l'utilisateur sait pourquoi.",
        "une saisie refusée avec sa raison",
        patient.Refusal is { } other ? $"un refus d'une autre sorte : {other.Code}, {other.Detail ?? other.Title}" : "une identité créée");

    /// <summary>Either nothing was created, or the birth name was written in the characters that the rule allows.</summary>
    [Then("le LPS refuse la saisie, ou enregistre le nom de naissance {string}")]
    public async Task RefusesOrWrites(string name, CancellationToken ct)
    {
        if (patient.Refusal is not null)
        {
            Refuses();
            return;
        }

        var identity = await lps.GetIdentityAsync(patient.Id, ct);
        Expect.Equal("Minuscules, accents et signes diacritiques ne sont pas enregistrés dans le nom de naissance.", "nom de naissance", name, identity.Traits.NomNaissance);
    }
}
