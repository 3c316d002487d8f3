using System.Text.RegularExpressions;
using InsConformance.Identity.Matricules;

namespace InsConformance.Reports.Fiction;

/// <summary>Matricules in running text: 13 characters or 15, blanks allowed between the groups, with a month that a matricule has.</summary>
internal static partial class FreeNumbers
{
    public static IEnumerable<string> In(string text)
    {
        if (text.Length < Matricule.Length)
            yield break;
        foreach (Match match in Form().Matches(text))
        {
            var number = Spelling.Number(match.Value);
            // Months from 50 exist and are left to fields that are known to hold a matricule: many a counter looks like one.
            if (Matricule.TryParse(number[..Matricule.Length], out var matricule) && matricule.Mois is (>= 1 and <= 12) or (>= 20 and <= 42))
                yield return match.Value;
        }
    }

    [GeneratedRegex(@"(?<![0-9A-Za-z])[1-478] ?[0-9]{2} ?[0-9]{2} ?(?:[0-9]{2}|2[AB]) ?[0-9]{3} ?[0-9]{3}(?: ?[0-9]{2})?(?![0-9A-Za-z])", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
