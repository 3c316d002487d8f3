using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Patients;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Searching;

/// <summary>The calls to make for an identity, or why none may be made.</summary>
internal sealed record PreparedSearch(IReadOnlyList<SearchCriteria> Calls, LpsNotice? Refusal = null)
{
    public static PreparedSearch Of(PatientRecord patient, LpsRules rules)
    {
        if (patient.Traits.Sexe is not ("M" or "F"))
        {
            return new([], new LpsNotice(
                "sexe-non-transmissible", $"Le sexe « {patient.Traits.Sexe} » n'existe pas au téléservice : M ou F attendu.", "sexe"));
        }

        var name = rules.WriteBirthName(rules.BirthName(patient.Traits));
        if (name.Refusal is not null)
            return new([], name.Refusal);
        var givenNames = patient.GivenNames.Select(rules.WriteGivenName).ToList();
        if (givenNames.Find(g => g.Refusal is not null) is { } refused)
            return new([], refused.Refusal);

        var place = rules.BirthPlace(patient.Traits);
        return new([.. rules.Attempts([.. givenNames.Select(g => g.Text)])
            .Select(given => new SearchCriteria(name.Text, given, patient.Traits.Sexe, patient.Traits.DateNaissance, place))]);
    }
}
