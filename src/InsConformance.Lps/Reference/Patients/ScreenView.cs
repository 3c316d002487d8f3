using InsConformance.Identity.Statuses;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Http;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>
/// An identity as its user sees it: labels of the guide and the fields that the site chose (DMN INS 2), date as it is read in France (INS 13),
/// locks in sight (INS 30). Thread-safe.
/// </summary>
internal sealed class ScreenView(IdentityRules rules, ScreenRules screen)
{
    private volatile ScreenSettings _settings = new(ScreenFields.Further);

    /// <summary>Chooses the fields beside those that are always there.</summary>
    public ScreenSettings Set(ScreenSettings settings)
    {
        if (settings.Fields.FirstOrDefault(f => !ScreenFields.Further.Contains(f, StringComparer.Ordinal)) is { } unknown)
            throw new LpsProblemException(400, LpsProblemCodes.RequestInvalid, "Réglage illisible", $"« {unknown} » n'est pas un champ réglable.", "fields");
        return _settings = settings;
    }

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
        [.. screen.Shown(_settings.Fields).Select(name => Field(name, patient))],
        patient.HealthData);

    private ScreenField Field(string name, PatientRecord patient)
    {
        var traits = patient.Traits;
        var (field, value) = name switch
        {
            ScreenFields.Status => (null, patient.Status.Label()),
            ScreenFields.NomNaissance => (LockedField.NomNaissance, traits.NomNaissance),
            ScreenFields.PremierPrenom => (LockedField.Prenom, traits.PremierPrenom),
            ScreenFields.DateNaissance => (LockedField.DateNaissance, rules.ShownDate(traits.DateNaissance)),
            ScreenFields.Sexe => (LockedField.Sexe, traits.Sexe),
            ScreenFields.ListePrenom => (LockedField.ListePrenom, traits.ListePrenom),
            ScreenFields.LieuNaissance => (LockedField.LieuNaissance, traits.LieuNaissance),
            ScreenFields.NomUtilise => (LockedField.NomUtilise, traits.NomUtilise),
            ScreenFields.PrenomUtilise => (LockedField.PrenomUtilise, traits.PrenomUtilise),
            ScreenFields.Matricule => (LockedField.Matricule, patient.Ins?.Displayed),
            ScreenFields.Oid => (LockedField.Oid, patient.Ins?.Oid),
            _ => ((LockedField?)null, screen.NumeroAssure(patient)),
        };
        return new(name, screen.Label(name), value ?? "", field is { } lockable && rules.ShowsLock(!rules.MayEdit(patient.Status, lockable, false)));
    }
}
