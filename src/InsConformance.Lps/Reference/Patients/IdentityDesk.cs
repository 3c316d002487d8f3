using InsConformance.Identity.Attributes;
using InsConformance.Identity.Statuses;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Exchanging;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>
/// What users do with identities. Each act asks for its right, changes one identity alone, and is traced with what it changed (DMN INS 5, 17).
/// Thread-safe.
/// </summary>
internal sealed class IdentityDesk(LpsRules lps, ScreenView screen, PatientStore patients, UserDirectory users, ProofDesk proofs, AuditLog audit, Outbox outbox, TimeProvider clock)
{
    private readonly IdentityRules _rules = lps.Identity;
    private readonly PatientChanges _changes = new(lps.Identity, clock);

    public LpsIdentity Create(TraitsEntry entry)
    {
        var user = users.Need(entry.User, LpsRight.Write);
        if (Locked(IdentityStatus.Provisoire, TraitDifference.OfIns(null, entry.Traits), entry.User) is { } locked)
            throw locked;
        var (traits, givenNames) = TypedTraitsRules.Check(entry.Traits, lps);
        var patient = patients.Add(id => _changes.Created(new PatientRecord(id, traits, givenNames), user));
        audit.Add(AuditEvent.IdentityCreated, patient.Id, user);
        outbox.Tell(null, patient, user);
        return screen.Show(patient);
    }

    public LpsIdentity Get(string id, string? user)
    {
        var name = users.Need(user, LpsRight.Read, id);
        var patient = patients.Get(id);
        audit.Add(AuditEvent.IdentityRead, id, name);
        return screen.Show(patient);
    }

    public Task<LpsIdentity> ChangeAsync(string id, TraitsEntry entry, CancellationToken ct) => ActAsync(
        id,
        entry.User,
        LpsRight.Write,
        (patient, user) =>
        {
            var (traits, givenNames) = TypedTraitsRules.Check(TypedTraitsRules.Merge(patient, entry.Traits), lps);
            TraitDifference[] differences = [.. TraitDifference.Between(patient.Traits, traits), .. TraitDifference.OfIns(patient.Ins, entry.Traits)];
            if (Locked(patient.Status, differences, entry.User) is { } locked)
                throw locked;

            audit.Add(AuditEvent.TraitsChanged, id, user, e => e with { Changes = [.. differences.Select(d => d.Change)] });
            return _changes.WithTraits(patient, traits, givenNames, differences, user);
        },
        ct);

    public Task<LpsIdentity> AcceptAsync(string id, AcceptCommand command, CancellationToken ct) => ActAsync(
        id,
        command.User,
        LpsRight.Insi,
        (patient, user) =>
        {
            if (patient.Proposal is not { } proposal)
                throw new LpsProblemException(409, LpsProblemCodes.NoProposal, "Rien à accepter", "Aucun retour INSi n'est proposé pour cette identité.");
            if (!proposal.Importable)
            {
                throw new LpsProblemException(
                    409, LpsProblemCodes.ReturnNotImportable, "Retour non importable", proposal.Notices.Count > 0 ? proposal.Notices[0].Text : null);
            }

            var accepted = _changes.WithReturn(patient, proposal.Returned, user);
            audit.Add(AuditEvent.InsiAccepted, id, user, e => e with
            {
                Returned = proposal.Returned,
                Changes = [.. TraitDifference.Between(patient.Traits, accepted.Traits).Select(d => d.Change)],
            });
            return accepted;
        },
        ct);

    /// <summary>Records which kind of proof was shown; the automatism, if it is on, validates with it (DMN INS 18 and 21).</summary>
    public Task<LpsIdentity> RecordProofAsync(string id, ProofCommand command, CancellationToken ct) => ActAsync(
        id,
        command.User,
        LpsRight.Write,
        (patient, user) =>
        {
            var recorded = Record(patient, command.Kind, user);
            return proofs.ValidatesByItself && proofs.MayValidate(command.Kind)
                ? _changes.WithEvent(recorded, IdentityEvent.AutomaticValidation, user, new StatusOptions { AutomaticValidation = true })
                : recorded;
        },
        ct);

    /// <summary>Validates by hand, with a high-confidence proof only (DMN INS 20).</summary>
    public Task<LpsIdentity> ValidateAsync(string id, ProofCommand command, CancellationToken ct) => ActAsync(
        id,
        command.User,
        LpsRight.Validate,
        (patient, user) =>
        {
            var shown = command.Kind is null ? patient : Record(patient, command.Kind, user);
            if (!proofs.MayValidate(command.Kind ?? patient.Proof))
            {
                throw new LpsProblemException(
                    409, LpsProblemCodes.ProofInsufficient, "Justificatif insuffisant", "L'identité se valide avec un justificatif à haut niveau de confiance seulement.", "kind");
            }

            return _changes.WithEvent(shown, IdentityEvent.HighConfidenceValidation, user);
        },
        ct);

    public Task<LpsIdentity> SetAttributesAsync(string id, AttributesCommand command, CancellationToken ct) => ActAsync(
        id,
        command.User,
        LpsRight.Write,
        (patient, user) =>
        {
            var wanted = command.Attributes.Aggregate(IdentityAttributes.None, (all, one) => all | LpsWords.Of(one));
            var changed = _changes.WithAttributes(patient, wanted, user);
            audit.Add(AuditEvent.AttributesChanged, id, user, e => e with
            {
                Changes = [new FieldChange("attributes", AttributeRules.Describe(patient.Attributes), AttributeRules.Describe(changed.Attributes))],
            });
            return changed;
        },
        ct);

    public Task<LpsIdentity> LowerAsync(string id, StatusCommand command, CancellationToken ct) => ActAsync(
        id,
        command.User,
        LpsRight.Validate,
        (patient, user) => _changes.WithEvent(
            patient,
            command.Status switch
            {
                LpsIdentityStatus.Provisoire => IdentityEvent.DemotionToProvisoire,
                LpsIdentityStatus.Validee => IdentityEvent.DemotionToValidee,
                _ => throw new LpsProblemException(409, LpsProblemCodes.StatusRefused, "Changement refusé", "Un statut s'abaisse à provisoire ou à validée.", "status"),
            },
            user),
        ct);

    private LpsProblemException? Locked(IdentityStatus status, IReadOnlyList<TraitDifference> differences, string? user)
    {
        var isSuperUser = users.Has(user, LpsRight.LockedTraits);
        return differences.FirstOrDefault(d => d.Field is { } field && !_rules.MayEdit(status, field, isSuperUser)) is { } locked
            ? new LpsProblemException(
                409, LpsProblemCodes.FieldLocked, "Champ verrouillé", $"Ce champ d'une identité {status.Label()} n'est pas modifiable par cet utilisateur.", locked.Change.Field)
            : null;
    }

    private PatientRecord Record(PatientRecord patient, string? kind, string user)
    {
        proofs.Check(kind);
        audit.Add(AuditEvent.ProofRecorded, patient.Id, user, e => e with { Changes = [new FieldChange("proof", patient.Proof, kind)] });
        return patient with { Proof = _rules.KeptProof(kind!) };
    }

    private Task<LpsIdentity> ActAsync(string id, string? user, LpsRight right, Func<PatientRecord, string, PatientRecord> act, CancellationToken ct)
    {
        var name = users.Need(user, right, id);
        return patients.ChangeAsync(
            id,
            patient =>
            {
                var changed = act(patient, name);
                audit.AddStatus(patient, changed, name);
                outbox.Tell(patient, changed, name);
                return Task.FromResult((changed, screen.Show(changed)));
            },
            ct);
    }
}
