using InsConformance.Identity.Hl7v2;
using InsConformance.Identity.Statuses;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Patients;
using InsConformance.Lps.Reference.Rules;
using InsConformance.Lps.Reference.Searching;

namespace InsConformance.Lps.Reference.Exchanging;

/// <summary>
/// Takes the messages of partners, one after the other. The own domain is followed (DMN INS 45); what another domain says of an INS is verified before it
/// is kept (INS 35), unless a trust contract spares it (Ségur va1.04). Each message is traced with its sender (INS 41). Thread-safe.
/// </summary>
internal sealed class Hl7Desk(
    LpsRules lps,
    PatientStore patients,
    PartnerDirectory partners,
    InsiVerification verification,
    Outbox outbox,
    WorklistDesk worklist,
    AuditLog audit,
    string name,
    TimeProvider clock)
{
    /// <summary>Author of what a message changes.</summary>
    private const string User = "interface HL7";

    private readonly ExchangeRules _rules = lps.Exchange;
    private readonly PatientChanges _changes = new(lps.Identity, clock);

    // Never waited on through its handle, so it holds nothing to dispose of.
    private SemaphoreSlim Gate { get; } = new(1, 1);

    public async Task<Hl7Outcome> ReceiveAsync(Hl7Command command, Func<ICallWay> way, CancellationToken ct)
    {
        var reading = Hl7Reader.Read(command.Message);
        if (reading.Message is not { } message || !reading.IsWellFormed)
            return new Hl7Outcome(Hl7Ack.Rejected, $"Message HL7 illisible : {(reading.Findings.Count > 0 ? reading.Findings[0] : "vide")}.");
        audit.Add(AuditEvent.DataReceived, null, User, e => e with { Sender = message.First("MSH")![4].Text, Recipient = name, Text = message.Event });
        if (!ReceivedMessage.Events.Contains(message.Event))
            return new Hl7Outcome(Hl7Ack.Rejected, $"L'événement « {message.Event} » n'est pas traité.");
        if (ReceivedMessage.Of(message) is not { } received)
            return new Hl7Outcome(Hl7Ack.Error, "Aucun identifiant de patient dans PID-3.");

        await Gate.WaitAsync(ct);
        try
        {
            return await TakeAsync(received, way, ct);
        }
        catch (LpsProblemException refused)
        {
            worklist.Add(true, $"Message {message.Event} de {received.Sender} non intégré : {refused.Problem.Detail}", null);
            return new Hl7Outcome(Hl7Ack.Error, refused.Problem.Detail ?? refused.Problem.Title);
        }
        finally
        {
            Gate.Release();
        }
    }

    private async Task<Hl7Outcome> TakeAsync(ReceivedMessage message, Func<ICallWay> way, CancellationToken ct)
    {
        var hasWrongIns = message.HasWrongIns;
        if (hasWrongIns)
            message = message.WithoutIns();
        var (written, givenNames) = TypedTraitsRules.Check(message.Typed, lps);
        var traits = _rules.Kept(written, message.Identity.Traits);
        var partner = partners.Find(message.Sender);
        var known = Known(message, traits, partner);
        if (known is null && message.Identity.Event == Identity.Transmission.Propagation.IdentifierChange)
            return new Hl7Outcome(Hl7Ack.Error, "L'identité dont l'identifiant change est inconnue ici.");

        var (incoming, isUnanswered) = await EventAsync(message, traits, partner, known, way, ct);
        var isDue = hasWrongIns || isUnanswered || lps.Identity.Next(known?.Situation, incoming, StatusOptions.Default).IsWorklistDue;
        var data = _rules.TakesHealthData(incoming) ? message.HealthData : [];
        var id = known is null
            ? Create(message, traits, givenNames, incoming, data)
            : await UpdateAsync(known.Id, message, traits, givenNames, incoming, data, ct);
        var lost = message.HealthData.Count > data.Count ? " Les données de santé n'ont pas été intégrées." : "";
        worklist.Add(isDue, $"Identité reçue de {message.Sender} : son INS n'a pas été confirmé.{lost}", id);
        return new Hl7Outcome(Hl7Ack.Accepted, isDue ? $"Reçu. L'INS n'a pas été confirmé.{lost}" : "Reçu.", id);
    }

    /// <summary>The identity that the sender means: by its identifier, else, from another domain, by its traits.</summary>
    private PatientRecord? Known(ReceivedMessage message, LpsTraits traits, LpsPartner? partner)
    {
        var all = patients.All();
        var ids = message.Identity.LocalIds;
        return all.FirstOrDefault(p => ids.Any(i => (i.Authority == name && i.Value == p.Id) || p.PartnerIds.Any(k => (k.Authority, k.Value) == (i.Authority, i.Value))))
            ?? (partner is { Domain: LpsDomain.Own } ? null : all.FirstOrDefault(p => Key(p.Traits) == Key(traits)));

        static (string, string, string, string) Key(LpsTraits t) => (t.NomNaissance, t.PremierPrenom, t.Sexe, t.DateNaissance);
    }

    private async Task<(IdentityEvent Event, bool IsUnanswered)> EventAsync(
        ReceivedMessage message, LpsTraits traits, LpsPartner? partner, PatientRecord? known, Func<ICallWay> way, CancellationToken ct)
    {
        if (partner is { Domain: LpsDomain.Own })
            return (_rules.OwnDomain(message.Identity), false);
        if (message.Identity.OwnDomainEvent() is not IdentityEvent.IncomingOwnDomainQualified)
            return (IdentityEvent.IncomingOtherDomainWithoutIns, false);
        if (_rules.Trusts(partner))
            return (IdentityEvent.IncomingTrustedSender, false);
        if (!_rules.Verifies(known))
            return (IdentityEvent.IncomingOtherDomainConfirmed, false);
        var outcome = await verification.RunAsync(known?.Id, message.ToVerify(traits), way(), User, ct);
        return outcome.Verdict switch
        {
            LpsVerdict.Confirmed => (IdentityEvent.IncomingOtherDomainConfirmed, false),
            LpsVerdict.Denied => (IdentityEvent.IncomingOtherDomainDenied, false),
            _ => (IdentityEvent.IncomingOtherDomainWithoutIns, true),
        };
    }

    private string Create(ReceivedMessage message, LpsTraits traits, IReadOnlyList<string> givenNames, IdentityEvent incoming, IReadOnlyList<string> data)
    {
        var ins = message.Identity.Ins is null ? null : ReturnReading.Describe(message.Ins, lps);
        var patient = patients.Add(id => _changes.Received(
            new PatientRecord(id, traits, givenNames) { Ins = ins, PartnerIds = message.Identity.LocalIds, HealthData = data }, incoming, User));
        audit.Add(AuditEvent.IdentityCreated, patient.Id, User);
        outbox.Tell(null, patient, User, message.Sender);
        return patient.Id;
    }

    private Task<string> UpdateAsync(
        string id, ReceivedMessage message, LpsTraits traits, IReadOnlyList<string> givenNames, IdentityEvent incoming, IReadOnlyList<string> data, CancellationToken ct) =>
        patients.ChangeAsync(
            id,
            patient =>
            {
                var isReplaced = _rules.ReplacesTraits(incoming);
                var keepsIns = incoming == IdentityEvent.IncomingOtherDomainConfirmed && patient.Ins is not null;
                var fed = patient with
                {
                    Traits = isReplaced ? traits with { NumeroAssure = patient.Traits.NumeroAssure } : patient.Traits,
                    GivenNames = isReplaced ? givenNames : patient.GivenNames,
                    Ins = keepsIns || message.Identity.Ins is null ? patient.Ins : ReturnReading.Describe(message.Ins, lps),
                    PartnerIds = [.. patient.PartnerIds.Union(message.Identity.LocalIds)],
                    HealthData = [.. patient.HealthData, .. data],
                    Proposal = isReplaced ? null : patient.Proposal,
                };
                var changed = _changes.WithEvent(patient, incoming, User, set: fed, lostBecause: "Un message reçu a retiré l'INS");
                if (!ReferenceEquals(changed.Traits, patient.Traits))
                    audit.Add(AuditEvent.TraitsChanged, id, User, e => e with { Changes = [.. TraitDifference.Between(patient.Traits, changed.Traits).Select(d => d.Change)] });
                audit.AddStatus(patient, changed, User);
                outbox.Tell(patient, changed, User, message.Sender);
                return Task.FromResult((changed, id));
            },
            ct);
}
