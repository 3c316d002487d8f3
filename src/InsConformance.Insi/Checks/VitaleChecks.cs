using InsConformance.Identity.Names;
using InsConformance.Insi.Requests;

namespace InsConformance.Insi.Checks;

/// <summary>The payload of a search with a card. Contract section 1.3: the schema lets everything be absent, what is always sent is known from practice [CLIENT].</summary>
internal static class VitaleChecks
{
    private const string Root = "RECVITALE";

    public static void Run(ref CheckRun run, VitaleSearch search)
    {
        Number(ref run, "MatriculeIndividu", search.MatriculeIndividu);
        if (string.IsNullOrEmpty(search.MatriculeOd?.NumIdentifiant))
            run.Report("vitale-od-present", "MatriculeOD/NumIdentifiant est absent ou vide ; la pratique connue l'envoie toujours.", new Spot(InsiNames.RecVit, "MatriculeOD", "NumIdentifiant").Find(run.Request));
        Number(ref run, "MatriculeOD", search.MatriculeOd);
        if (string.IsNullOrEmpty(search.NomNaissance))
            run.Report("vitale-nom-present", "NomNaissance est absent ou vide ; la pratique connue envoie celui du bénéficiaire, sinon celui de l'assuré.", At("NomNaissance").Find(run.Request));
        else
            NameChecks.Run(ref run, "nom", search.NomNaissance, NameRules.BirthName, At("NomNaissance"));
        if (string.IsNullOrEmpty(search.DateNaissance))
            run.Report("vitale-date-present", "DateNaissance est absente ou vide ; la pratique connue l'envoie toujours.", At("DateNaissance").Find(run.Request));
        else
            TraitRules.Date(ref run, search.DateNaissance, At("DateNaissance"));
        if (string.IsNullOrEmpty(search.RangNaissance))
            run.Report("vitale-rang-present", "RangNaissance est absent ou vide ; la pratique connue l'envoie toujours.", At("RangNaissance").Find(run.Request));
        else if (search.RangNaissance is not [>= '1' and <= '9'])
            run.Report("vitale-rang-form", $"RangNaissance attendu : un chiffre de 1 à 9 ; reçu : {Visible.Text(search.RangNaissance)}.", At("RangNaissance").Find(run.Request));
    }

    private static void Number(ref CheckRun run, string name, CardMatricule? matricule)
    {
        if (matricule is null)
            return;
        var cleAt = new Spot(InsiNames.RecVit, name, "Cle");
        var isRight = string.IsNullOrEmpty(matricule.NumIdentifiant)
            || MatriculeRules.Run(ref run, "vitale", matricule.NumIdentifiant, matricule.Cle, new Spot(InsiNames.RecVit, name, "NumIdentifiant"), cleAt);
        if (isRight && matricule.Cle is not null)
            run.Report("vitale-cle-sent", $"{name} : Cle est là ; le schéma la permet, la pratique connue ne l'envoie pas.", cleAt.Find(run.Request));
        if (matricule.TypeMatricule is not null)
            run.Report("vitale-type-sent", $"{name} : TypeMatricule est là ; le schéma le permet, la pratique connue ne l'envoie pas.", new Spot(InsiNames.RecVit, name, "TypeMatricule").Find(run.Request));
    }

    private static Spot At(string name) => new(InsiNames.RecVit, Root, name);
}
