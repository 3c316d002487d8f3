using InsConformance.Identity.Dates;
using InsConformance.Lps.Contract;

namespace InsConformance.Lps.Reference.Rules;

/// <summary>What the entry form lets through and keeps. DMN INS 1.</summary>
internal sealed record EntryRules
{
    public static EntryRules Conform { get; } = new();

    /// <summary>Why a birth date may not be kept, or nothing: day from 1 to 31, month from 1 to 12 (DMN INS 1.3).</summary>
    public Func<string, string?> WrongDate { get; init; } = static text =>
    {
        var date = BirthDate.Parse(text);
        if (!date.IsSuccess)
            return date.Error!.Message;
        return date.Value.Kind is BirthDateKind.UnknownPart or BirthDateKind.LuniSolar
            ? $"date {text} : jour de 1 à 31 et mois de 1 à 12 attendus"
            : null;
    };

    /// <summary>What the store keeps of the traits (DMN INS 1.1, 1.2).</summary>
    public Func<LpsTraits, LpsTraits> Stored { get; init; } = static traits => traits;
}
