using InsConformance.Identity.Dates;
using InsConformance.Identity.Names;
using InsConformance.Identity.Places;
using InsConformance.Identity.Traits;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Checks;

/// <summary>The payload of a search by traits. Contract sections 1.3 and 1.5; the rules themselves are those of the identity model.</summary>
internal static class TraitsChecks
{
    private const string Root = "RECSANSVITALE";

    public static void Run(ref CheckRun run)
    {
        var search = run.Request.Search;
        if (string.IsNullOrEmpty(search.NomNaissance))
            run.Report("nom-present", "NomNaissance est absent ou vide.", At(ref run, "NomNaissance"));
        else
            NameChecks.Run(ref run, "nom", search.NomNaissance, NameRules.BirthName, "NomNaissance", 0);
        Prenoms(ref run, search.Prenoms);
        Sexe(ref run, search.Sexe);
        Date(ref run, search.DateNaissance);
        if (search.LieuNaissance is { } lieu && !Cog.TryParse(lieu, out _))
            run.Report("lieu-form", $"LieuNaissance : {Cog.Parse(lieu).Error!.Message}.", At(ref run, "LieuNaissance"));
    }

    private static void Prenoms(ref CheckRun run, IReadOnlyList<string> prenoms)
    {
        if (prenoms.Count == 0)
            run.Report("prenom-present", "Prenom est absent.", At(ref run, "Prenom"));
        if (prenoms.Count > 1)
            run.Report("prenom-several", $"La demande contient {prenoms.Count} éléments Prenom ; un seul par appel est prouvé.", At(ref run, "Prenom"));
        for (var i = 0; i < prenoms.Count; i++)
        {
            if (prenoms[i].Length == 0)
            {
                run.Report("prenom-present", "Prenom est vide.", NameChecks.Nth(run.Request, "Prenom", i));
                continue;
            }

            var isList = prenoms[i].AsSpan().Trim(' ').Contains(' ');
            if (isList && prenoms.Count == 1)
                run.Report("prenom-list", "Prenom contient plusieurs mots : permis pour la dernière tentative avec la liste entière.", At(ref run, "Prenom"));
            NameChecks.Run(ref run, "prenom", prenoms[i], isList ? NameRules.GivenNameList : NameRules.GivenName, "Prenom", i);
        }
    }

    private static void Sexe(ref CheckRun run, string? sexe)
    {
        if (string.IsNullOrEmpty(sexe))
            run.Report("sexe-present", "Sexe est absent ou vide ; attendu : M ou F.", At(ref run, "Sexe"));
        else if (!SexeText.TryParse(sexe, out _))
            run.Report("sexe-value", "Sexe attendu : M ou F.", At(ref run, "Sexe"));
    }

    private static void Date(ref CheckRun run, string? date)
    {
        if (string.IsNullOrEmpty(date))
            run.Report("date-present", "DateNaissance est absente ou vide.", At(ref run, "DateNaissance"));
        else if (!BirthDate.TryParse(date, out var read))
            run.Report("date-form", "DateNaissance attendue : 10 caractères AAAA-MM-JJ.", At(ref run, "DateNaissance"));
        else if (!read.IsCivil)
            run.Report("date-civil", "DateNaissance n'est pas un jour du calendrier civil ; rien de public ne dit que le service l'accepte.", At(ref run, "DateNaissance"));
    }

    private static SeenElement? At(ref CheckRun run, string name) => run.Place(InsiNames.RecSans, Root, name, "Body");
}
