using InsConformance.Identity.Matricules;
using InsConformance.Identity.Returns;
using InsConformance.Identity.Traits;
using InsConformance.Insi.Results;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Reference.Searching;

/// <summary>Turns the identity of an answer into what the user is shown.</summary>
internal static class ReturnReading
{
    public static InsiProposal Propose(Individu individu, SearchCriteria asked, LpsRules rules)
    {
        var returned = new InsiReturn(
            Describe(individu.InsActif, rules),
            [.. rules.History(individu).Select(former => Describe(former, rules))],
            Traits(individu.Tiq));
        var refusals = Refusals(returned.Traits, rules).ToList();
        return new InsiProposal(returned, refusals.Count == 0, [.. refusals, .. Warnings(individu, asked)]);
    }

    /// <summary>An INS as it is kept and shown.</summary>
    public static LpsIns Describe(Ins ins, LpsRules rules)
    {
        var nature = rules.Nature(ins.Oid);
        var matricule = rules.Matricule(ins.NumIdentifiant);
        var temporary = nature == InsNature.Nia;
        var shown = $"{matricule} {ins.Cle}".TrimEnd() + nature switch
        {
            InsNature.Nia => " (NIA, provisoire)",
            InsNature.Nir => " (NIR)",
            _ => "",
        };
        return new LpsIns(matricule, ins.Oid, ins.Cle, nature, temporary, shown, ins.DateDeb, ins.DateFin);
    }

    private static ReturnedTraits Traits(Tiq tiq) =>
        new(tiq.NomNaissance, tiq.ListePrenom, tiq.Sexe, tiq.DateNaissance, tiq.LieuNaissance, tiq.Prenom);

    /// <summary>What forbids the import: an empty name, list or sex, a date with 00 or none (DMN INS 15 and 16).</summary>
    private static IEnumerable<LpsNotice> Refusals(ReturnedTraits traits, LpsRules rules) => rules.Identity
        .ReturnRefusals(new StrictTraitsText(traits.NomNaissance, traits.Prenom, traits.ListePrenom, traits.Sexe, traits.DateNaissance, traits.LieuNaissance))
        .Select(refusal => new LpsNotice(
            refusal.Kind == ReturnRefusalKind.UnknownDatePart ? "retour-date-inconnue" : "retour-incomplet", refusal.Message, ConformIdentityRules.FieldOf(refusal.Trait)));

    /// <summary>What the user should look at before accepting; nothing of it forbids the import.</summary>
    private static IEnumerable<LpsNotice> Warnings(Individu individu, SearchCriteria asked)
    {
        var key = MatriculeComplet.Parse(individu.InsActif.NumIdentifiant, individu.InsActif.Cle);
        if (!key.IsSuccess)
            yield return new LpsNotice("matricule-douteux", $"Matricule à vérifier : {key.Error}.", "ins");
        (string Field, string? Asked, string? Returned)[] pairs =
        [
            ("nomNaissance", asked.NomNaissance, individu.Tiq.NomNaissance),
            ("sexe", asked.Sexe, individu.Tiq.Sexe),
            ("dateNaissance", asked.DateNaissance, individu.Tiq.DateNaissance),
            ("lieuNaissance", asked.LieuNaissance, individu.Tiq.LieuNaissance),
        ];
        foreach (var (field, sent, came) in pairs)
        {
            if (sent is not null && came is not null && sent != came)
                yield return new LpsNotice("trait-different", $"Recherché « {sent} », retourné « {came} ».", field);
        }
    }
}
