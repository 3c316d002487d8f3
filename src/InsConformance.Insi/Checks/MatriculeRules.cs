using InsConformance.Identity.Matricules;

namespace InsConformance.Insi.Checks;

/// <summary>The form of a matricule and its key, wherever they are sent. Contract sections 1.3 and 4; no number is shown in a message.</summary>
internal static class MatriculeRules
{
    /// <summary>Reports <c>{prefix}-matricule-form</c>, or else <c>{prefix}-cle-value</c>; whether nothing was wrong.</summary>
    public static bool Run(ref CheckRun run, string prefix, string number, string? cle, Spot at, Spot cleAt)
    {
        if (!Matricule.TryParse(number, out var matricule))
        {
            run.Report($"{prefix}-matricule-form", $"{at.Parent} : {at.Name} attendu : 13 caractères, sans la clé ; {Why(number)}.", at.Find(run.Request));
            return false;
        }

        if (cle is null || (Cle.TryParse(cle, out var read) && read == matricule.Cle))
            return true;
        run.Report($"{prefix}-cle-value", $"{cleAt.Parent} : {cleAt.Name} n'est pas la clé de {at.Name}.", cleAt.Find(run.Request));
        return false;
    }

    private static string Why(string number) =>
        number.Length == Matricule.Length ? "un caractère n'est pas admis" : $"reçu : {number.Length} caractères";
}
