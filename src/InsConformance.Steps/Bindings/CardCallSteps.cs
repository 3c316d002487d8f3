using InsConformance.Cards.Personas;
using InsConformance.Foundation;
using InsConformance.Gherkin.Bindings;
using InsConformance.Lps.Contract;
using InsConformance.Steps.Expectations;

namespace InsConformance.Steps.Bindings;

/// <summary>What the service must have received in card mode. Contract sections 2.6 and 2.7.</summary>
[Binding]
public sealed class CardCallSteps(Calls calls, Patient patient, CardState cards, CardWorkshop workshop)
{
    private const string PsRule = "En mode carte, chaque appel porte une assertion PS de la carte insérée, signée par sa clé de signature.";
    private const string VitaleRule = "L'assertion Vitale est refaite pour un autre bénéficiaire ou après plus de 20 minutes.";

    /// <summary>Number, order, content and answer of every call of the scenario.</summary>
    [Then("le téléservice a reçu exactement ces appels par carte Vitale :")]
    public void Received(DataTable expected) => VitaleCallTable.Compare(expected, calls.Checked());

    /// <summary>No call left.</summary>
    [Then("le téléservice n'a reçu aucun appel")]
    public void ReceivedNothing() => ReceivedCount(0);

    /// <summary>So many calls left.</summary>
    [Then("le téléservice a reçu {int} appel(s)")]
    public void ReceivedCount(int count)
    {
        var made = calls.Checked();
        Expect.True(
            made.Count == count, "Le logiciel envoie exactement les appels attendus.", $"{count} appel(s)", $"{made.Count} appel(s) ({string.Join(", ", made.Select(c => c.Answer))})");
    }

    /// <summary>The LPS made no call and says why.</summary>
    [Then("le LPS refuse la recherche et dit pourquoi")]
    public void Refuses() => Expect.True(
        patient.Search is { Outcome: SearchOutcomeKind.Refused, Calls: 0 } && !string.IsNullOrWhiteSpace(patient.Search.Text),
        "Un logiciel qui n'appelle pas le téléservice dit pourquoi à l'utilisateur.",
        "une recherche refusée avec un message",
        $"{patient.Search.Outcome}, {patient.Search.Calls} appel(s), message « {patient.Search.Text} »");

    /// <summary>The search stopped after some calls and the user knows why.</summary>
    [Then("le LPS interrompt la recherche et dit pourquoi")]
    public void Stops() => Expect.True(
        patient.Search is { Outcome: SearchOutcomeKind.Refused or SearchOutcomeKind.Failed, Proposal: null } && !string.IsNullOrWhiteSpace(patient.Search.Text),
        "Une recherche que la carte arrête ne propose rien, et l'utilisateur sait pourquoi.",
        "une recherche interrompue avec un message",
        $"{patient.Search.Outcome}, {(patient.Search.Proposal is null ? "aucune proposition" : "une proposition")}, message « {patient.Search.Text} »");

    /// <summary>Either the LPS refused, or the service did, by that fault and rule.</summary>
    [Then("l'accès est refusé par le LPS, ou par le téléservice avec l'erreur {string} selon la règle {string}")]
    public void Denied(string fault, string rule)
    {
        var made = calls.Checked();
        if (made.Count == 0)
        {
            Expect.True(
                cards.Session.Outcome is not CardSessionOutcome.Opened || patient.Search.Outcome is SearchOutcomeKind.Refused,
                "Cette carte n'ouvre pas le téléservice.", "un refus dit à l'utilisateur", "aucun appel et aucun refus");
            return;
        }

        foreach (var call in made)
        {
            Expect.Equal("Cette carte n'ouvre pas le téléservice.", $"appel {call.Number}, réponse", fault, call.Answer);
            Expect.True(
                call.Exchange.Findings.Any(f => f.CheckId == rule), "Le refus vient de la règle attendue.", $"appel {call.Number} : règle {rule}", string.Join(", ", call.Exchange.Findings.Select(f => f.CheckId)));
        }

        Expect.Equal("Le logiciel annonce l'erreur du téléservice.", "code d'erreur", fault, patient.Search.Fault?.Code ?? patient.Search.Fault?.Subcode);
    }

    /// <summary>Each call carries the assertion of that card, with its signature certificate, and its Emetteur.</summary>
    [Then("chaque appel est signé par la carte {string}")]
    public void IsSignedBy(string persona)
    {
        var holder = workshop.FindCpx(persona);
        var certificate = Convert.ToBase64String(workshop.Content(holder).Signature.Certificate.RawData);
        var made = calls.Checked();
        Expect.True(made.Count > 0, "Le logiciel appelle le téléservice.", "au moins un appel", "aucun appel");
        foreach (var call in made)
        {
            var assertions = AssertionSeen.In(call);
            Expect.True(assertions.Count > 0, PsRule, $"appel {call.Number} : une assertion PS", "aucune assertion");
            var ps = assertions[0];
            Expect.Equal(PsRule, $"appel {call.Number}, NameID", holder.Holder.PsIdNat, ps.NameId);
            Expect.True(ps.Certificate == certificate, PsRule, $"appel {call.Number} : le certificat de signature de la carte {persona}", "un autre certificat");
            Expect.Equal("En mode carte, Emetteur est le NameID de l'assertion.", $"appel {call.Number}, ContexteLPS/Emetteur", ps.NameId, call.Request?.Lps?.Emetteur);
            Expect.Equal("En mode carte, Emetteur est le NameID de l'assertion.", $"appel {call.Number}, ContexteBAM/Emetteur", ps.NameId, call.Request?.Bam?.Emetteur);
        }
    }

    /// <summary>Each call carries an assertion Vitale younger than that when the service received it.</summary>
    [Then("chaque appel porte une assertion Vitale de moins de {int} minute(s)")]
    public void VitaleIsFresh(int minutes)
    {
        var made = calls.Checked();
        Expect.True(made.Count > 0, "Le logiciel appelle le téléservice.", "au moins un appel", "aucun appel");
        foreach (var call in made)
        {
            var instant = Vitale(call).IssueInstant;
            Expect.True(
                instant is { } sent && (call.Exchange.ReceivedAt - sent).Duration() <= TimeSpan.FromMinutes(minutes),
                VitaleRule, $"appel {call.Number} : une assertion Vitale de moins de {minutes} minutes", instant is { } at ? $"une assertion de {(call.Exchange.ReceivedAt - at).TotalMinutes:0} minutes" : "une assertion sans date");
        }
    }

    /// <summary>Two calls carry different assertions.</summary>
    [Then("l'appel n° {int} porte une autre assertion Vitale que l'appel n° {int}")]
    public void VitaleIsNew(int second, int first)
    {
        var (a, b) = (Vitale(At(first)).Id, Vitale(At(second)).Id);
        Expect.True(a != b, VitaleRule, $"une autre assertion à l'appel {second}", $"l'assertion de l'appel {first}, {a}");
    }

    private static AssertionSeen Vitale(Call call)
    {
        var assertions = AssertionSeen.In(call);
        Expect.True(assertions.Count == 2, "Une recherche par carte Vitale porte l'assertion PS, puis l'assertion Vitale.", $"appel {call.Number} : deux assertions", $"{assertions.Count} assertion(s)");
        return assertions[1];
    }

    private Call At(int number)
    {
        var made = calls.Checked();
        return number >= 1 && number <= made.Count
            ? made[number - 1]
            : throw new NonConformityException("Le logiciel envoie les appels attendus.", $"un appel n° {number}", $"{made.Count} appel(s)");
    }
}
