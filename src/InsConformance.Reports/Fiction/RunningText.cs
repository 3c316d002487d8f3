using System.Buffers;
using System.Text.RegularExpressions;

namespace InsConformance.Reports.Fiction;

/// <summary>Names and dates of birth that a sentence announces (« nom de naissance attendu : X », « née le … », « Mme X »). Other names in sentences look like words.</summary>
internal static partial class RunningText
{
    private static readonly SearchValues<string> Announcements = SearchValues.Create(["nom", "naissance", "né le", "née le", "M. ", "Mme ", "Mlle ", "Monsieur ", "Madame ", "Mademoiselle "], StringComparison.OrdinalIgnoreCase);

    public static IEnumerable<(string Label, IdentityKind Kind, string Value)> In(string text)
    {
        if (!text.AsSpan().ContainsAny(Announcements))
            yield break;
        foreach (Match match in Name().Matches(text))
            yield return (match.Groups["label"].Value, IdentityKind.Name, match.Groups["value"].Value);
        foreach (Match match in Date().Matches(text))
            yield return (match.Groups["label"].Value, IdentityKind.BirthDate, match.Groups["value"].Value);
    }

    // A quotation mark at once behind the label closes a quotation of the label.
    private const string Verbs = @"(?=[\s:=])(?:\s*(?:\b(?:est|vaut|attendue?s?|lue?s?|reçue?s?|affichée?s?|saisie?s?|obtenue?s?|trouvée?s?)\b|[:=]))*[ \t]*";

    [GeneratedRegex(
        @"(?<!\p{L})(?<label>nom de naissance|nom d['’]usage|nom utilisé|premier prénom|prénom utilisé|liste des prénoms|prénoms?)" + Verbs + @"(?:[«""“‘']\s*(?!(?:oui|non)\b)(?<value>\p{L}[^»""”\r\n,;:()]{1,79}?)\s*[»""”’']|(?<=[\s:=])(?<value>\p{Lu}[\p{Lu}\p{Mn}'’-]+(?: \p{Lu}[\p{Lu}\p{Mn}'’-]+)*)(?![\p{L}]))"
        + @"|(?<!\p{L})(?<label>Mme|Mlle|M\.|Monsieur|Madame|Mademoiselle) (?<value>\p{Lu}[\p{L}\p{Mn}'’-]+(?: \p{Lu}[\p{L}\p{Mn}'’-]+)*)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?<!\p{L})(?<label>date de naissance|née? le|DDN)" + Verbs + @"[«""“‘']?\s*(?<value>[0-9]{2}[/.-][0-9]{2}[/.-][0-9]{4}|[0-9]{4}[-/][0-9]{2}[-/][0-9]{2}|[0-9]{8})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Date();
}
