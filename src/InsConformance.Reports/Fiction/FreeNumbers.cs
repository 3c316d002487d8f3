using System.Text.RegularExpressions;
using InsConformance.Identity.Matricules;

namespace InsConformance.Reports.Fiction;

/// <summary>Matricules in running text: 13 characters or 15, with blanks or one other mark between the groups.</summary>
internal static partial class FreeNumbers
{
    private const int WithKey = Matricule.Length + 2;

    public static IEnumerable<string> In(string text)
    {
        if (text.Length < Matricule.Length || !text.AsSpan().ContainsAnyInRange('0', '9'))
            yield break;
        foreach (Match match in Form().Matches(text))
        {
            if (IsOne(Spelling.Number(match.Value)) && !IsInDigest(text, match))
                yield return match.Value;
        }
    }

    /// <summary>Whether these 15 characters are a matricule and its key.</summary>
    public static bool HasItsKey(string number) =>
        number.Length == WithKey && Matricule.TryParse(number[..Matricule.Length], out var matricule) && matricule.Cle.Value == number[Matricule.Length..];

    /// <summary>
    /// Without a key that agrees, months from 50 are left to fields that are known to hold a matricule: many a counter, and every time in milliseconds, looks like one.
    /// </summary>
    public static bool IsOne(string number) => HasItsKey(number)
        || (Matricule.TryParse(number[..Matricule.Length], out var matricule) && matricule.Mois is (>= 1 and <= 12) or (>= 20 and <= 42));

    /// <summary>Digests and serial numbers of certificates have long runs of digits.</summary>
    private static bool IsInDigest(string text, Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        while (start > 0 && char.IsAsciiLetterOrDigit(text[start - 1]))
            start--;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
            end++;
        return end - start > match.Length && text.AsSpan(start, match.Index - start).IndexOfAnyExcept(Hex) < 0 && text.AsSpan(match.Index + match.Length, end - match.Index - match.Length).IndexOfAnyExcept(Hex) < 0;
    }

    private static readonly System.Buffers.SearchValues<char> Hex = System.Buffers.SearchValues.Create("0123456789abcdefABCDEF");

    [GeneratedRegex(@"(?<![0-9])[1-478](?: {0,2}[0-9]{2} {0,2}[0-9]{2} {0,2}(?:[0-9]{2}|2[ABab]) {0,2}[0-9]{3} {0,2}[0-9]{3}(?: {0,2}[0-9]{2})?|([-._/|:;\t])[0-9]{2}\1[0-9]{2}\1(?:[0-9]{2}|2[ABab])\1[0-9]{3}\1[0-9]{3}(?:(?: |\1)?[0-9]{2})?)(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
