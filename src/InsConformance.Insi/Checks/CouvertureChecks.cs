using System.Text.RegularExpressions;
using InsConformance.Insi.Requests;
using InsConformance.Insi.Xml;

namespace InsConformance.Insi.Checks;

/// <summary>
/// <c>ContexteBAM/COUVERTURE</c> of a search with a card: its facets [XSD], and the same identity as in the payload [CLIENT]. Contract section 2.3.
/// A part that is absent is no breach, one that differs is.
/// </summary>
internal static partial class CouvertureChecks
{
    public static void Run(ref CheckRun run, VitaleSearch search)
    {
        if (run.Request.Bam?.Couverture is not { } cover)
            return;
        if (cover.IsEmpty)
        {
            run.Report("couverture-filled", "ContexteBAM : COUVERTURE est vide ; avec une carte Vitale la pratique connue y répète l'identité.", At(ref run, "ContexteBAM", "COUVERTURE"));
            return;
        }

        Form(ref run, "Id", "Num", cover.AssureNum, Number(), "13 caractères");
        Form(ref run, "Id", "Cle", cover.AssureCle, TwoDigits(), "2 chiffres");
        Form(ref run, "Nir", "Num", cover.BeneficiaireNum, Number(), "13 caractères");
        Form(ref run, "Nir", "Cle", cover.BeneficiaireCle, TwoDigits(), "2 chiffres");
        Form(ref run, "Nir", "DateCertification", cover.DateCertification, Date(), "AAAA-MM-JJ");
        Form(ref run, "BENEFICIAIRE", "DateNai", cover.DateNai, Date(), "AAAA-MM-JJ");
        Form(ref run, "BENEFICIAIRE", "Rang", cover.Rang, Integer(), "un nombre entier");
        Form(ref run, "BENEFICIAIRE", "Porteur", cover.Porteur, OneDigit(), "1 chiffre");

        var differences = CardDifferences.Of(search, cover);
        if (differences.Assure)
            run.Report("couverture-assure", "L'assuré de COUVERTURE (ASSURE/Id/Num) n'est pas celui de MatriculeOD.", At(ref run, "Id", "Num"));
        if (differences.Beneficiaire)
            run.Report("couverture-beneficiaire", "Le bénéficiaire de COUVERTURE (BENEFICIAIRE/Nir/Num) n'est pas celui de MatriculeIndividu.", At(ref run, "Nir", "Num"));
        if (differences.DateNaissance)
            run.Report("couverture-date", "La date de naissance de COUVERTURE (DateNai) n'est pas celle de RECVITALE.", At(ref run, "BENEFICIAIRE", "DateNai"));
        if (differences.Rang)
            run.Report("couverture-rang", "Le rang de COUVERTURE (Rang) n'est pas celui de RECVITALE.", At(ref run, "BENEFICIAIRE", "Rang"));
    }

    private static void Form(ref CheckRun run, string parent, string name, string? value, Regex form, string expected)
    {
        if (value is not null && !form.IsMatch(value))
            run.Report("couverture-form", $"ContexteBAM : COUVERTURE, {parent}/{name} attendu : {expected}.", At(ref run, parent, name));
    }

    private static SeenElement? At(ref CheckRun run, string parent, string name) =>
        run.Request.Find(InsiNames.ContexteBam, parent, name) ?? run.Place(InsiNames.ContexteBam, "ContexteBAM", "COUVERTURE");

    [GeneratedRegex("^[0-9]{6}[AB0-9][0-9]{6}\\z")]
    private static partial Regex Number();

    [GeneratedRegex("^[0-9]{2}\\z")]
    private static partial Regex TwoDigits();

    [GeneratedRegex("^[0-9]\\z")]
    private static partial Regex OneDigit();

    [GeneratedRegex("^[0-9]{4}-[0-9]{2}-[0-9]{2}\\z")]
    private static partial Regex Date();

    [GeneratedRegex("^[+-]?[0-9]+\\z")]
    private static partial Regex Integer();
}
