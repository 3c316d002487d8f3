using InsConformance.Identity.Dates;
using InsConformance.Identity.Matricules;
using InsConformance.Identity.Names;
using InsConformance.Identity.Places;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Datamatrix;

/// <summary>What the value of each field must be: the rule of its trait.</summary>
internal static class FieldContent
{
    private static readonly NameRules Prenoms = NameRules.GivenNameList with { MaxLength = NameLengths.Datamatrix };
    private static readonly NameRules Nom = NameRules.BirthName with { MaxLength = NameLengths.Datamatrix };

    /// <summary>The errors of a value of the payload.</summary>
    public static IReadOnlyList<IdentityError> Errors(string id, string value) => id switch
    {
        DatamatrixFormat.Matricule => MatriculeComplet.Parse(value).Errors,
        DatamatrixFormat.Oid => InsOid.Parse(value).Errors,
        DatamatrixFormat.ListePrenom => NameCheck.Errors(value, Prenoms),
        DatamatrixFormat.NomNaissance => NameCheck.Errors(value, Nom),
        DatamatrixFormat.Sexe => SexeText.Parse(value).Errors,
        DatamatrixFormat.DateNaissance => DateErrors(value),
        DatamatrixFormat.LieuNaissance => Cog.Parse(value).Errors,
        _ => [],
    };

    private static IReadOnlyList<IdentityError> DateErrors(string value)
    {
        if (DatamatrixDate.ToIso(value) is not { } iso)
            return [new(IdentityErrorCode.DateForm, $"date « {value} » ; attendu JJ-MM-AAAA", 0, value.Length)];
        return BirthDate.Parse(iso).Value.IsCivil
            ? []
            : [new(IdentityErrorCode.DateNotCivil, $"date {value} ; attendu un jour du calendrier civil", 0, value.Length)];
    }
}
