using System.Globalization;
using InsConformance.Identity.Hl7v2;
using InsConformance.Identity.Statuses;
using InsConformance.Identity.Traits;
using InsConformance.Identity.Transmission;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Patients;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Exchanging;

/// <summary>
/// Tells the partners that receive identities of every change: the INS goes with a qualifiée identity alone (DMN INS 34), each sending is traced with its
/// recipient (INS 41). Thread-safe.
/// </summary>
internal sealed class Outbox(ExchangeRules rules, PartnerDirectory partners, WorklistDesk worklist, AuditLog audit, string name, TimeProvider clock)
{
    private const string Creation = "A28";

    /// <summary>OID of the local identifiers' authority: of no real one.</summary>
    private const string LocalAuthority = "1.2.250.1.213.99.1";

    private readonly Lock _gate = new();
    private readonly List<OutgoingMessage> _sent = [];

    /// <summary>Sends what a change makes due.</summary>
    /// <param name="before">The identity before, or <see langword="null"/> when it is new.</param>
    /// <param name="after">The identity now.</param>
    /// <param name="user">Who changed it.</param>
    /// <param name="source">The partner whom the change came from: it is not told.</param>
    public void Tell(PatientRecord? before, PatientRecord after, string user, string? source = null)
    {
        IReadOnlyList<string> events = before is null ? [Creation] : rules.Messages(before, after);
        foreach (var partner in partners.Receivers.Where(p => p.Name != source))
        {
            foreach (var triggerEvent in events)
                Send(partner, triggerEvent, before, after, user);
        }
    }

    public OutgoingMessages Read()
    {
        lock (_gate)
            return new OutgoingMessages([.. _sent]);
    }

    private void Send(LpsPartner partner, string triggerEvent, PatientRecord? before, PatientRecord after, string user)
    {
        lock (_gate)
        {
            var now = clock.GetUtcNow();
            var header = new Hl7Header(name, name, partner.Name, partner.Name, now, "LPS" + (_sent.Count + 1).ToString("000000", CultureInfo.InvariantCulture));
            var message = triggerEvent == Propagation.IdentifierChange && before?.Ins is { } former
                ? PamWriter.IdentifierChange(header, Identity(after), former.Matricule + former.Cle, former.Oid)
                : PamWriter.Person(header, triggerEvent, Identity(after));
            if (!message.IsSuccess)
            {
                worklist.Add(true, $"Message {triggerEvent} non émis vers {partner.Name} : {message.Error}", after.Id);
                return;
            }

            _sent.Add(new OutgoingMessage(now, partner.Name, message.Value));
        }

        audit.Add(AuditEvent.DataSent, after.Id, user, e => e with { Sender = name, Recipient = partner.Name, Text = triggerEvent });
    }

    private PamIdentity Identity(PatientRecord patient)
    {
        var traits = patient.Traits;
        var status = rules.SentAs(patient.Status);
        var text = new StrictTraitsText(
            traits.NomNaissance, traits.PremierPrenom, traits.ListePrenom, traits.Sexe is "M" or "F" ? traits.Sexe : "U", traits.DateNaissance, traits.LieuNaissance);
        return new PamIdentity([new PamLocalId(patient.Id, name, LocalAuthority)], status, text)
        {
            Attributes = patient.Attributes,
            Matricule = status.HoldsIns() ? patient.Ins?.Matricule + patient.Ins?.Cle : null,
            Oid = status.HoldsIns() ? patient.Ins?.Oid : null,
            NomUtilise = traits.NomUtilise,
            PrenomUtilise = traits.PrenomUtilise,
        };
    }
}
