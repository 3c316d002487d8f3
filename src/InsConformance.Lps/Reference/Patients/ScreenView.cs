using InsConformance.Identity.Statuses;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>An identity as its user sees it: labels of the guide (DMN INS 2), date as it is read in France (INS 13), locks in sight (INS 30).</summary>
internal sealed class ScreenView(IdentityRules rules)
{
    public LpsIdentity Show(PatientRecord patient) => new(
        patient.Id,
        LpsWords.Of(patient.Status),
        patient.Traits,
        patient.History,
        patient.Alerts,
        patient.Ins,
        patient.StatusHistory,
        LpsWords.Of(patient.Attributes),
        patient.Proof,
        Fields(patient));

    private IReadOnlyList<ScreenField> Fields(PatientRecord patient)
    {
        var traits = patient.Traits;
        return
        [
            new("status", "Statut", patient.Status.Label()),
            Field(LockedField.NomNaissance, "nomNaissance", "N. Nais.", traits.NomNaissance),
            Field(LockedField.Prenom, "premierPrenom", "Pr. 1", traits.PremierPrenom),
            Field(LockedField.DateNaissance, "dateNaissance", "DDN", rules.ShownDate(traits.DateNaissance)),
            Field(LockedField.Sexe, "sexe", "S", traits.Sexe),
            Field(LockedField.ListePrenom, "prenoms", "Pr. Nais.", traits.ListePrenom),
            Field(LockedField.LieuNaissance, "lieuNaissance", "INSEE Nais.", traits.LieuNaissance),
            Field(LockedField.NomUtilise, "nomUtilise", "N. Ut.", traits.NomUtilise),
            Field(LockedField.PrenomUtilise, "prenomUtilise", "Pr. Ut.", traits.PrenomUtilise),
            Field(LockedField.Matricule, "matricule", "INS", patient.Ins?.Displayed),
            Field(LockedField.Oid, "oid", "OID", patient.Ins?.Oid),
        ];

        ScreenField Field(LockedField field, string name, string label, string? value) =>
            new(name, label, value ?? "", rules.ShowsLock(!rules.MayEdit(patient.Status, field, false)));
    }
}
