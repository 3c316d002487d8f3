using InsConformance.Identity.Attributes;
using InsConformance.Identity.Statuses;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>What acts and events do to an identity. Every change of status goes through here, and is historised here (DMN INS 26). Thread-safe.</summary>
internal sealed class PatientChanges(IdentityRules rules, TimeProvider clock)
{
    /// <summary>An identity just created (DMN INS 22).</summary>
    public PatientRecord Created(PatientRecord patient, string user) => Reach(
        patient, rules.Next(null, IdentityEvent.Creation, StatusOptions.Default).After, user, isNew: true);

    /// <summary>An identity that a message made (DMN INS 35 and 45).</summary>
    public PatientRecord Received(PatientRecord patient, IdentityEvent incoming, string user) => Reach(
        patient, rules.Next(null, incoming, StatusOptions.Default).After, user, isNew: true);

    /// <summary>
    /// A strict trait that changes takes the INS away and lowers the status by one; other traits have no effect (DMN INS 31 to 33).
    /// The proposal of an earlier search is void.
    /// </summary>
    public PatientRecord WithTraits(
        PatientRecord patient, LpsTraits traits, IReadOnlyList<string> givenNames, IReadOnlyList<TraitDifference> differences, string user)
    {
        var changed = patient with { Traits = traits, GivenNames = givenNames, Proposal = null };
        changed = changed with { Alerts = changed.Ins is null ? [] : Alerts(changed) };
        return differences.Select(d => d.Field).OfType<LockedField>().Select(rules.EventOf).Distinct().Aggregate(
            changed, (record, e) => WithEvent(record, e, user, lostBecause: "Un trait strict a été modifié"));
    }

    /// <summary>The returned identity replaces the local one (DMN INS 13, 23, 25; contract section 6.3).</summary>
    public PatientRecord WithReturn(PatientRecord patient, InsiReturn returned, string user)
    {
        var traits = rules.Import(patient.Traits, returned.Traits);
        var fed = patient with
        {
            Traits = traits,
            GivenNames = traits.ListePrenom.Split(' ', StringSplitOptions.RemoveEmptyEntries),
            Ins = returned.Ins,
            History = returned.History,
            Proposal = null,
        };
        var accepted = WithEvent(patient, IdentityEvent.InsiReturnAccepted, user, set: fed);
        return accepted with { Alerts = Alerts(accepted) };
    }

    /// <summary>The attributes from now on: what is added first, so that one that forbids another is never there alone.</summary>
    public PatientRecord WithAttributes(PatientRecord patient, IdentityAttributes wanted, string user)
    {
        (IdentityAttributes Attribute, IdentityEvent Set, IdentityEvent Removed)[] all =
        [
            (IdentityAttributes.Douteuse, IdentityEvent.DouteuseSet, IdentityEvent.DouteuseRemoved),
            (IdentityAttributes.Fictive, IdentityEvent.FictiveSet, IdentityEvent.FictiveRemoved),
            (IdentityAttributes.Homonyme, IdentityEvent.HomonymeSet, IdentityEvent.HomonymeRemoved),
        ];
        var removed = all.Where(a => patient.Attributes.HasFlag(a.Attribute) && !wanted.HasFlag(a.Attribute)).Select(a => a.Removed);
        var added = all.Where(a => !patient.Attributes.HasFlag(a.Attribute) && wanted.HasFlag(a.Attribute)).Select(a => a.Set);
        return removed.Concat(added).Aggregate(
            patient, (record, e) => WithEvent(record, e, user, lostBecause: "L'identité est douteuse ou fictive"));
    }

    /// <summary>One event; with <paramref name="set"/>, what the identity becomes when the rules take the event.</summary>
    /// <exception cref="LpsProblemException">They do not.</exception>
    public PatientRecord WithEvent(
        PatientRecord patient, IdentityEvent identityEvent, string user, StatusOptions? options = null, PatientRecord? set = null, string? lostBecause = null)
    {
        var (after, refusal, _) = rules.Next(patient.Situation, identityEvent, options ?? StatusOptions.Default);
        if (refusal is { } why)
            throw new LpsProblemException(409, LpsProblemCodes.StatusRefused, "Changement refusé", LpsWords.Of(why));
        var reached = Reach(set ?? patient, after, user);
        return patient.Ins is not null && !after.HasIns
            ? reached with { Alerts = [new LpsNotice("ins-invalide", $"{lostBecause ?? "Le statut a été abaissé"} : le matricule INS n'est plus valable et a été retiré.")] }
            : reached;
    }

    private PatientRecord Reach(PatientRecord patient, Situation after, string user, bool isNew = false)
    {
        var reached = patient with { Status = after.Status, Attributes = after.Attributes };
        if (!after.HasIns)
            reached = reached with { Ins = null, History = [], Proposal = null };
        if (isNew || patient.Status == after.Status)
            return reached;
        var entry = rules.Historise(new StatusEntry(LpsWords.Of(after.Status), clock.GetUtcNow(), user, LpsWords.Of(patient.Status)));
        return entry is null ? reached : reached with { StatusHistory = [.. patient.StatusHistory, entry] };
    }

    private List<LpsNotice> Alerts(PatientRecord patient)
    {
        var alerts = new List<LpsNotice>();
        if (!rules.BeginsList(ConformIdentityRules.Written(patient.Traits.PremierPrenom), patient.Traits.ListePrenom))
        {
            alerts.Add(new LpsNotice(
                "premier-prenom",
                $"Le premier prénom « {patient.Traits.PremierPrenom} » n'est pas le début de la liste « {patient.Traits.ListePrenom} ».",
                "premierPrenom"));
        }

        if (patient.Ins is { Temporary: true })
            alerts.Add(new LpsNotice("ins-provisoire", "Le matricule est un NIA : INS provisoire, à remplacer par le NIR."));
        return alerts;
    }
}
