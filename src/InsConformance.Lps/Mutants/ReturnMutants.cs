using System.Text;
using System.Text.RegularExpressions;
using InsConformance.Identity.Matricules;
using InsConformance.Insi.Calls;
using InsConformance.Insi.Results;
using InsConformance.Lps.Contract;
using InsConformance.Lps.Reference.Rules;

namespace InsConformance.Lps.Mutants;

/// <summary>Faults in what is made of an answer. Contract sections 3.2, 6.3 and 6.4 (1, 2), CNDA tests 2.04, 2.05, 2.06 and 2.08.</summary>
internal static partial class ReturnMutants
{
    /// <summary>Looks for the text that the first answers had (shape S1) and takes any other shape for unreadable.</summary>
    public static LpsRules ReadsByPrefix(LpsRules conform) => conform with
    {
        Understand = end => end.Result is null || Encoding.UTF8.GetString(end.Response.Span).Contains("<ns2:CodeCR>", StringComparison.Ordinal)
            ? end
            : end with { Result = null, Failure = new TransportFailure(TransportFailureKind.Unreadable, "no <ns2:CodeCR> in the answer") },
    };

    /// <summary>Looks for the return code by a regular expression that takes any prefix: it reads S1, S2 and S3, and no other way to write the same XML.</summary>
    public static LpsRules ReadsByRegex(LpsRules conform) => conform with
    {
        Understand = end => end.Result is null || CodeCr().IsMatch(Encoding.UTF8.GetString(end.Response.Span))
            ? end
            : end with { Result = null, Failure = new TransportFailure(TransportFailureKind.Unreadable, "no code retour in the answer") },
    };

    /// <summary>Makes a candidate up where the service gives none, from the traits that were asked for.</summary>
    public static LpsRules PicksOn02(LpsRules conform) => conform with
    {
        Candidate = (asked, result) => result.CodeCr == ConformRules.Several ? MadeUp(asked) : conform.Candidate(asked, result),
    };

    public static LpsRules DropsInsHisto(LpsRules conform) => conform with { History = _ => [] };

    /// <summary>Takes INSHISTO for a single element.</summary>
    public static LpsRules KeepsOneInsHisto(LpsRules conform) => conform with { History = individu => [.. conform.History(individu).Take(1)] };

    public static LpsRules NiaAsNir(LpsRules conform) => conform with
    {
        Nature = oid => conform.Nature(oid) is null ? null : InsNature.Nir,
    };

    /// <summary>Keeps the form that serves to compute the key.</summary>
    public static LpsRules CorsicaAsDigits(LpsRules conform) => conform with
    {
        Matricule = number => number.Length == Matricule.Length && number[5] == '2' && number[6] is 'A' or 'B'
            ? string.Concat(number.AsSpan(0, 5), number[6] == 'A' ? "19" : "18", number.AsSpan(7))
            : number,
    };

    private static Individu MadeUp(SearchCriteria asked)
    {
        var place = asked.LieuNaissance ?? "99999";
        var number = $"{(asked.Sexe == "M" ? '1' : '2')}{asked.DateNaissance[2..4]}{asked.DateNaissance[5..7]}{place}001";
        var key = Matricule.TryParse(number, out var matricule) ? matricule.Cle.Value : null;
        return new Individu(
            new Ins(number, key, InsOid.Nir.Value),
            [],
            new Tiq(asked.NomNaissance, null, asked.Prenom, asked.Sexe, asked.DateNaissance, asked.LieuNaissance));
    }

    [GeneratedRegex(@"<(\w+:)?CodeCR>\d\d</(\w+:)?CodeCR>")]
    private static partial Regex CodeCr();
}
