using InsConformance.Identity.Dates;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults of the entry form and of what it keeps. DMN INS 1.</summary>
internal static class EntryMutants
{
    private const int OldColumn = 50;

    /// <summary>Cuts the birth name to the width of a column of earlier days.</summary>
    public static LpsRules NameFieldOf50(LpsRules conform) => Keeping(
        conform, traits => traits.NomNaissance.Length > OldColumn ? traits with { NomNaissance = traits.NomNaissance[..OldColumn] } : traits);

    /// <summary>Takes an apostrophe for the beginning of an attack.</summary>
    public static LpsRules ApostropheRefused(LpsRules conform) => conform with
    {
        WriteBirthName = text => conform.WriteBirthName(text) is { Refusal: null } written && written.Text.Contains('\'', StringComparison.Ordinal)
            ? new NameWriting("", new LpsNotice("caractere-refuse", $"« {text} » : l'apostrophe n'est pas admise.", "nomNaissance"))
            : conform.WriteBirthName(text),
    };

    /// <summary>Has no column for the used given name.</summary>
    public static LpsRules UsedGivenNameLost(LpsRules conform) => Keeping(conform, traits => traits with { PrenomUtilise = null });

    /// <summary>Checks that there are digits where digits belong, and nothing else.</summary>
    public static LpsRules BirthDateUnbounded(LpsRules conform) => conform with
    {
        Entry = conform.Entry with { WrongDate = text => BirthDate.Parse(text).Error?.Message },
    };

    private static LpsRules Keeping(LpsRules conform, Func<LpsTraits, LpsTraits> stored) => conform with { Entry = conform.Entry with { Stored = stored } };
}
