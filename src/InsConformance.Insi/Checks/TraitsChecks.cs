using InsConformance.Identity.Names;
using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Checks;

/// <summary>The payload of a search by traits. Contract sections 1.3 and 1.5.</summary>
internal static class TraitsChecks
{
    private const string Root = "RECSANSVITALE";

    public static void Run(ref CheckRun run, TraitsSearch search)
    {
        if (string.IsNullOrEmpty(search.NomNaissance))
            run.Report("nom-present", "NomNaissance est absent ou vide.", At("NomNaissance").Find(run.Request));
        else
            NameChecks.Run(ref run, "nom", search.NomNaissance, NameRules.BirthName, At("NomNaissance"));
        Prenoms(ref run, search.Prenoms);
        if (string.IsNullOrEmpty(search.Sexe))
            run.Report("sexe-present", "Sexe est absent ou vide ; attendu : M ou F.", At("Sexe").Find(run.Request));
        else
            TraitRules.Sexe(ref run, search.Sexe, At("Sexe"));
        if (string.IsNullOrEmpty(search.DateNaissance))
            run.Report("date-present", "DateNaissance est absente ou vide.", At("DateNaissance").Find(run.Request));
        else
            TraitRules.Date(ref run, search.DateNaissance, At("DateNaissance"));
        if (search.LieuNaissance is { } lieu)
            TraitRules.Lieu(ref run, lieu, At("LieuNaissance"));
    }

    private static void Prenoms(ref CheckRun run, IReadOnlyList<string> prenoms)
    {
        if (prenoms.Count == 0)
            run.Report("prenom-present", "Prenom est absent.", At("Prenom").Find(run.Request));
        if (prenoms.Count > 1)
            run.Report("prenom-several", $"La demande contient {prenoms.Count} éléments Prenom ; un seul par appel est prouvé.", At("Prenom").Find(run.Request));
        for (var i = 0; i < prenoms.Count; i++)
        {
            if (prenoms[i].Length == 0)
            {
                run.Report("prenom-present", "Prenom est vide.", At("Prenom", i).Find(run.Request));
                continue;
            }

            var isList = prenoms[i].AsSpan().Trim(' ').Contains(' ');
            if (isList && prenoms.Count == 1)
                run.Report("prenom-list", "Prenom contient plusieurs mots : permis pour la dernière tentative avec la liste entière.", At("Prenom").Find(run.Request));
            NameChecks.Run(ref run, "prenom", prenoms[i], isList ? NameRules.GivenNameList : NameRules.GivenName, At("Prenom", i));
        }
    }

    private static Spot At(string name, int index = 0) => new(InsiNames.RecSans, Root, name, index);
}
