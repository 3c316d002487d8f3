using InsConformance.Identity.Names;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Patients;

/// <summary>What a change of traits and an accepted return do to an identity.</summary>
internal static class PatientChanges
{
    /// <summary>A strict trait that changes takes the INS away and lowers the status by one; other traits have no effect (DMN INS 31 to 33).</summary>
    public static PatientRecord WithTraits(PatientRecord patient, LpsTraits traits, IReadOnlyList<string> givenNames)
    {
        var changed = patient with { Traits = traits, GivenNames = givenNames, Proposal = null };
        if (Strict(patient.Traits) == Strict(traits) || patient.Ins is null)
            return changed with { Alerts = patient.Ins is null ? [] : AlertsOf(changed) };
        return changed with
        {
            Ins = null,
            History = [],
            Alerts = [new LpsNotice("ins-invalide", "Un trait strict a été modifié : le matricule INS n'est plus valable et a été retiré.")],
            Status = patient.Status == LpsIdentityStatus.Qualifiee ? LpsIdentityStatus.Validee : LpsIdentityStatus.Provisoire,
        };
    }

    /// <summary>
    /// The returned traits replace the local ones, given names from <c>ListePrenom</c>; the first given name stays when it begins that list and
    /// raises an alert otherwise (DMN INS 13, 14, 23, 25; contract section 6.3).
    /// </summary>
    public static PatientRecord WithReturn(PatientRecord patient, InsiReturn returned)
    {
        var traits = returned.Traits;
        var accepted = patient with
        {
            Traits = patient.Traits with
            {
                NomNaissance = traits.NomNaissance ?? patient.Traits.NomNaissance,
                PremierPrenom = Written(patient.Traits.PremierPrenom),
                ListePrenom = traits.ListePrenom ?? patient.Traits.ListePrenom,
                Sexe = traits.Sexe ?? patient.Traits.Sexe,
                DateNaissance = traits.DateNaissance ?? patient.Traits.DateNaissance,
                LieuNaissance = string.IsNullOrEmpty(traits.LieuNaissance) ? patient.Traits.LieuNaissance : traits.LieuNaissance,
            },
            GivenNames = traits.ListePrenom?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? patient.GivenNames,
            Ins = returned.Ins,
            History = returned.History,
            Proposal = null,
            Status = patient.Status is LpsIdentityStatus.Validee or LpsIdentityStatus.Qualifiee ? LpsIdentityStatus.Qualifiee : LpsIdentityStatus.Recuperee,
        };
        return accepted with { Alerts = AlertsOf(accepted) };
    }

    private static List<LpsNotice> AlertsOf(PatientRecord patient)
    {
        var alerts = new List<LpsNotice>();
        if (!FirstGivenName.Begins(Written(patient.Traits.PremierPrenom), patient.Traits.ListePrenom))
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

    private static string Written(string name)
    {
        var written = NameNormalizer.Normalize(name, NameRules.GivenName);
        return written.IsSuccess ? written.Value : name;
    }

    private static (string Name, string List, string Sexe, string Date, string? Place) Strict(LpsTraits traits) =>
        (traits.NomNaissance, traits.ListePrenom, traits.Sexe, traits.DateNaissance, traits.LieuNaissance);
}
