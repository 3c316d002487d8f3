using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Patients;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>What the identity screen shows. DMN INS 1.4 and 2.</summary>
internal sealed record ScreenRules
{
    public static ScreenRules Conform { get; } = new();

    /// <summary>The fields on the screen, from those that the site chose.</summary>
    public Func<IReadOnlyList<string>, IEnumerable<string>> Shown { get; init; } = static chosen => new[] { ScreenFields.Status }.Concat(ScreenFields.Always).Concat(ScreenFields.Further.Intersect(chosen));

    /// <summary>The label of a field: the sample labels of the rule, and one without the word INS for the number that serves the reimbursement.</summary>
    public Func<string, string> Label { get; init; } = static field => field switch
    {
        ScreenFields.NomNaissance => "N. Nais.",
        ScreenFields.PremierPrenom => "Pr. 1",
        ScreenFields.DateNaissance => "DDN",
        ScreenFields.Sexe => "S",
        ScreenFields.ListePrenom => "Pr. Nais.",
        ScreenFields.LieuNaissance => "INSEE Nais.",
        ScreenFields.NomUtilise => "N. Ut.",
        ScreenFields.PrenomUtilise => "Pr. Ut.",
        ScreenFields.Matricule => "INS",
        ScreenFields.Oid => "OID",
        ScreenFields.Status => "Statut",
        _ => "N° assuré",
    };

    /// <summary>What stands in the field of the number that serves the reimbursement.</summary>
    public Func<PatientRecord, string?> NumeroAssure { get; init; } = static patient => patient.Traits.NumeroAssure;
}
