using InsConformance.Identity.Dates;
using InsConformance.Identity.Traits;

namespace InsConformance.Identity.Returns;

/// <summary>
/// What forbids the import of an INSi return with code 00: an empty name, list of given names or sex, a date with 00 or none at all.
/// DMN INS 15 and 16. <c>Prenom</c> is not looked at: the service has left it out since October 2022, and the list counts (DMN INS 13).
/// A luni-solar date is not refused here: the rule names 00 only. Thread-safe.
/// </summary>
public static class InsiReturnRule
{
    /// <summary>Every reason, in the order of the wire; empty when the return may be shown and accepted.</summary>
    public static IReadOnlyList<ReturnRefusal> Refusals(StrictTraitsText returned)
    {
        ArgumentNullException.ThrowIfNull(returned);
        var refusals = new List<ReturnRefusal>();
        Needed(returned.NomNaissance, Trait.NomNaissance, "le nom de naissance", refusals);
        Needed(returned.ListePrenom, Trait.ListePrenom, "la liste des prénoms", refusals);
        Needed(returned.Sexe, Trait.Sexe, "le sexe", refusals);
        if (!BirthDate.TryParse(returned.DateNaissance, out var date))
            refusals.Add(Refused(ReturnRefusalKind.UnreadableDate, Trait.DateNaissance, "la date de naissance est absente ou illisible"));
        else if (date.HasUnknownPart)
            refusals.Add(Refused(ReturnRefusalKind.UnknownDatePart, Trait.DateNaissance, $"la date {date.ToFrench()} porte 00"));
        return refusals;
    }

    /// <summary>Whether nothing forbids the import.</summary>
    public static bool IsImportable(StrictTraitsText returned) => Refusals(returned).Count == 0;

    private static void Needed(string? value, Trait trait, string label, List<ReturnRefusal> refusals)
    {
        if (string.IsNullOrWhiteSpace(value))
            refusals.Add(Refused(ReturnRefusalKind.EmptyTrait, trait, $"{label} est vide"));
    }

    private static ReturnRefusal Refused(ReturnRefusalKind kind, Trait trait, string reason) => new(kind, trait, $"Retour INSi non importable : {reason}.");
}
