using InsConformance.Identity.Names;
using InsConformance.Identity.Returns;
using InsConformance.Identity.Traits;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults in what an accepted return does to the traits. DMN INS 13 to 16.</summary>
internal static class ImportMutants
{
    /// <summary>Stores the matricule beside the traits as they were typed.</summary>
    public static LpsRules KeepsTypedTraits(LpsRules conform) => conform.With(rules => rules with { Import = (local, _) => local });

    /// <summary>Takes the element that the service has left out since October 2022, where it still comes.</summary>
    public static LpsRules GivenNamesFromPrenom(LpsRules conform) => conform.With(rules => rules with
    {
        Import = (local, returned) => rules.Import(local, returned) is var fed && returned.Prenom is { } only ? fed with { ListePrenom = only } : fed,
    });

    /// <summary>Shows dates as the service writes them.</summary>
    public static LpsRules DateShownAsSent(LpsRules conform) => conform.With(rules => rules with { ShownDate = date => date });

    /// <summary>Is content with a first given name that is somewhere in the list.</summary>
    public static LpsRules FirstNameAnywhereInList(LpsRules conform) => conform.With(rules => rules with
    {
        BeginsList = (first, list) => list.Split(' ').Any(name => FirstGivenName.Begins(first, name)) || rules.BeginsList(first, list),
    });

    /// <summary>Turns 00 into something to sort by, later.</summary>
    public static LpsRules ImportsDateWith00(LpsRules conform) => conform.With(rules => rules with
    {
        ReturnRefusals = returned => [.. rules.ReturnRefusals(returned).Where(r => r.Kind != ReturnRefusalKind.UnknownDatePart)],
    });

    /// <summary>Keeps the local value where the return has none, and imports the rest.</summary>
    public static LpsRules ImportsWithoutName(LpsRules conform) => Ignores(conform, Trait.NomNaissance);

    public static LpsRules ImportsWithoutGivenNames(LpsRules conform) => Ignores(conform, Trait.ListePrenom);

    public static LpsRules ImportsWithoutSex(LpsRules conform) => Ignores(conform, Trait.Sexe);

    private static LpsRules Ignores(LpsRules conform, Trait trait) => conform.With(rules => rules with
    {
        ReturnRefusals = returned => [.. rules.ReturnRefusals(returned).Where(r => r.Trait != trait)],
    });
}
