using System.Globalization;
using InsConformance.Foundation;
using InsConformance.Foundation.Clock;
using InsConformance.Foundation.Evidence;
using InsConformance.Gherkin.Bindings;
using InsConformance.Insi.Checks;
using InsConformance.Lps.Contract;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>What the service must have received.</summary>
[Binding]
public sealed class CallSteps(Calls calls, Patient patient, ControllableClock clock)
{
    /// <summary>Number, order, content and answer of every call of the scenario.</summary>
    [Then("le téléservice a reçu exactement ces appels :")]
    public void Received(DataTable expected) => CallTable.Compare(expected, calls.Checked());

    /// <summary>Either nothing left the LPS and it says why, or exactly these calls did.</summary>
    [Then("le LPS a bloqué la recherche avant tout appel, ou le téléservice a reçu exactement ces appels :")]
    public void BlockedOrReceived(DataTable expected)
    {
        var made = calls.Checked();
        if (made.Count > 0)
        {
            CallTable.Compare(expected, made);
            return;
        }

        Expect.True(
            patient.Search is { Outcome: SearchOutcomeKind.Refused, Refusal: not null },
            "Un logiciel qui n'appelle pas le téléservice dit pourquoi à l'utilisateur.",
            "une recherche refusée avec sa raison",
            $"aucun appel, et le résultat « {patient.Search.Text} »");
    }

    /// <summary>No call breaks a contract check of severity error.</summary>
    [Then("chaque appel respecte le contrat INSi")]
    public void KeepsContract()
    {
        foreach (var call in calls.Checked())
        {
            if (call.Exchange.Findings.FirstOrDefault(f => f.Severity == CheckSeverity.Error) is { } finding)
            {
                throw new NonConformityException(
                    $"Chaque appel respecte le contrat INSi (contrôle {finding.CheckId}, {finding.Evidence.Word()}).",
                    $"appel {call.Number} conforme",
                    $"appel {call.Number} : {finding.Message}");
            }
        }
    }

    /// <summary>The times of both contexts follow the run's clock.</summary>
    [Then("l'heure de chaque appel est celle de la campagne, à {int} seconde(s) près")]
    public void InTime(int seconds)
    {
        var made = calls.Checked();
        Expect.True(made.Count > 0, "Le logiciel appelle le téléservice.", "au moins un appel", "aucun appel");
        foreach (var call in made)
        {
            Near(call, "ContexteLPS", call.Request?.Lps?.Temps, seconds);
            Near(call, "ContexteBAM", call.Request?.Bam?.Temps, seconds);
        }
    }

    private void Near(Call call, string context, string? temps, int seconds)
    {
        var now = clock.GetUtcNow();
        var isNear = DateTimeOffset.TryParse(temps, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var sent)
            && (now - sent).Duration() <= TimeSpan.FromSeconds(seconds);
        Expect.True(
            isNear,
            "Les contextes portent l'heure de l'appel.",
            string.Create(CultureInfo.InvariantCulture, $"appel {call.Number}, {context}/Temps à {seconds} s de {now:yyyy-MM-ddTHH:mm:ss}Z"),
            Expect.Show(temps));
    }
}
