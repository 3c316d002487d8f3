using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults of the identity screen. DMN INS 1.4 and 2.</summary>
internal static class ScreenMutants
{
    /// <summary>Calls the number of the assuré INS, since both are a NIR.</summary>
    public static LpsRules NumberCalledIns(LpsRules conform) => WithLabel(conform, ScreenFields.NumeroAssure, "NIR / INS assuré");

    /// <summary>Has one field for both numbers: the INS takes the place of what was typed.</summary>
    public static LpsRules OneFieldForInsAndNumber(LpsRules conform) => conform with
    {
        Screen = conform.Screen with
        {
            NumeroAssure = patient => patient.Ins is { } ins ? ins.Matricule + ins.Cle : conform.Screen.NumeroAssure(patient),
        },
    };

    /// <summary>Says "Nom" for both names.</summary>
    public static LpsRules LabelsAlike(LpsRules conform) => WithLabel(WithLabel(conform, ScreenFields.NomNaissance, "Nom"), ScreenFields.NomUtilise, "Nom");

    /// <summary>Lets the site's choice decide of the four traits too.</summary>
    public static LpsRules EveryTraitCanBeHidden(LpsRules conform) => conform with
    {
        Screen = conform.Screen with
        {
            Shown = chosen => chosen.Count == 0 ? [ScreenFields.NomNaissance, ScreenFields.PremierPrenom] : conform.Screen.Shown(chosen),
        },
    };

    private static LpsRules WithLabel(LpsRules conform, string field, string label) => conform with
    {
        Screen = conform.Screen with { Label = asked => asked == field ? label : conform.Screen.Label(asked) },
    };
}
