using InsConformance.Identity.Dates;
using InsConformance.Identity.Places;
using InsConformance.Identity.Traits;

namespace InsConformance.Insi.Checks;

/// <summary>The form of single traits, the same wherever one is sent. Contract sections 1.3 and 1.5; the rules themselves are those of the identity model.</summary>
internal static class TraitRules
{
    public static void Sexe(ref CheckRun run, string sexe, Spot at)
    {
        if (!SexeText.TryParse(sexe, out _))
            run.Report("sexe-value", "Sexe attendu : M ou F.", at.Find(run.Request));
    }

    public static void Date(ref CheckRun run, string date, Spot at)
    {
        if (!BirthDate.TryParse(date, out var read))
            run.Report("date-form", "DateNaissance attendue : 10 caractères AAAA-MM-JJ.", at.Find(run.Request));
        else if (!read.IsCivil)
            run.Report("date-civil", "DateNaissance n'est pas un jour du calendrier civil ; rien de public ne dit que le service l'accepte.", at.Find(run.Request));
    }

    public static void Lieu(ref CheckRun run, string lieu, Spot at)
    {
        if (!Cog.TryParse(lieu, out _))
            run.Report("lieu-form", $"LieuNaissance : {Cog.Parse(lieu).Error!.Message}.", at.Find(run.Request));
    }
}
