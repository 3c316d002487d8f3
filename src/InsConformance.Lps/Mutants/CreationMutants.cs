using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults at creation. DMN INS 11, 12 and 22.</summary>
internal static class CreationMutants
{
    /// <summary>Has had four compulsory traits since before the INS.</summary>
    public static LpsRules PlaceNotCompulsory(LpsRules conform) => conform.With(rules => rules with
    {
        Missing = typed => [.. rules.Missing(typed).Where(field => field != "lieuNaissance")],
    });

    /// <summary>Asks for the name that the reception desk calls out.</summary>
    public static LpsRules UsedNameCompulsory(LpsRules conform) => conform.With(rules => rules with
    {
        Missing = typed => string.IsNullOrWhiteSpace(typed.NomUtilise) ? [.. rules.Missing(typed), "nomUtilise"] : rules.Missing(typed),
    });
}
