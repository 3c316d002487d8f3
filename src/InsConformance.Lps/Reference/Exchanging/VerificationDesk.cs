using InsConformance.Identity.Statuses;
using InsConformance.Insi.Verification;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Patients;
using InsConformance.Lps.Reference.Rules;
using InsConformance.Lps.Reference.Searching;

namespace InsConformance.Lps.Reference.Exchanging;

/// <summary>Verifies the INS of an identity that is already here: a KO takes it away, down to provisoire, and a person is told (Ségur va1.08). Thread-safe.</summary>
internal sealed class VerificationDesk(
    LpsRules rules, PatientStore patients, UserDirectory users, InsiVerification verification, Outbox outbox, WorklistDesk worklist, AuditLog audit, TimeProvider clock)
{
    private readonly PatientChanges _changes = new(rules.Identity, clock);

    public Task<VerifyOutcome> VerifyAsync(string id, VerifyCommand command, Func<ICallWay> way, CancellationToken ct)
    {
        var user = users.Need(command.User, LpsRight.Insi, id);
        return patients.ChangeAsync(
            id,
            async patient =>
            {
                if (patient.Ins is not { } ins)
                    return (patient, new VerifyOutcome(SearchOutcomeKind.Refused, 0, "L'identité ne porte pas d'INS à vérifier."));
                var person = new IdentityToVerify
                {
                    NumIdentifiant = ins.Matricule,
                    Cle = ins.Cle,
                    Oid = ins.Oid,
                    NomNaissance = patient.Traits.NomNaissance,
                    ListePrenom = patient.Traits.ListePrenom,
                    Sexe = patient.Traits.Sexe,
                    DateNaissance = patient.Traits.DateNaissance,
                };
                var outcome = await verification.RunAsync(id, person, way(), user, ct);
                return (outcome.Verdict is { } verdict ? Conclude(patient, verdict, user) : patient, outcome);
            },
            ct);
    }

    private PatientRecord Conclude(PatientRecord patient, LpsVerdict verdict, string user)
    {
        var said = verdict == LpsVerdict.Confirmed ? IdentityEvent.VerificationConfirmed : IdentityEvent.VerificationDenied;
        var changed = _changes.WithEvent(patient, said, user, lostBecause: "La vérification par INSi a répondu KO");
        audit.AddStatus(patient, changed, user);
        worklist.Add(rules.Identity.Next(patient.Situation, said, StatusOptions.Default).IsWorklistDue, "Vérification INSi : KO. Identité à contrôler.", patient.Id);
        outbox.Tell(patient, changed, user);
        return changed;
    }
}
