using System.Text;
using System.Text.RegularExpressions;
using InsConformance.InsiMock.Recording.Masking;

namespace InsConformance.Reports.Fiction;

/// <summary>
/// Replaces values by <c>MASQUE-</c> and a keyed digest: the same value has the same mask in every file and run of a dossier, and nobody without the key can
/// try values against it. Immutable.
/// </summary>
internal sealed class IdentityMask
{
    private const string Mark = "MASQUE-";
    private const int ShortestWord = 3;
    private readonly MaskKey _key;
    private readonly List<(Regex Form, string Mask)> _masks = [];

    public IdentityMask(MaskKey key, IEnumerable<Sighting> unknown, KnownPeople known)
    {
        _key = key;
        var done = new HashSet<string>(StringComparer.Ordinal);
        // Long values first: a name may stand within another.
        foreach (var (kind, value) in unknown.Select(s => (s.Kind, s.Value)).Distinct().OrderByDescending(s => s.Value.Length).ThenBy(s => s.Value, StringComparer.Ordinal))
        {
            foreach (var form in FormsOf(kind, value).Where(done.Add))
                _masks.Add((new Regex(form, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase), MaskOf(kind, value)));
        }

        foreach (var word in unknown.Where(s => s.Kind == IdentityKind.Name).SelectMany(s => known.Unknown(s.Value)).Where(w => w.Length >= ShortestWord).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            foreach (var form in FormsOf(IdentityKind.Name, word).Where(done.Add))
                _masks.Add((new Regex(form, RegexOptions.CultureInvariant | RegexOptions.IgnoreCase), MaskOf(IdentityKind.Name, word)));
        }
    }

    /// <summary>The text without the masks that stand in it: what is left is still to be judged.</summary>
    public static string Without(string text) => text.Contains(Mark, StringComparison.Ordinal) ? Masks.Replace(text, " ") : text;

    public string Apply(string text)
    {
        foreach (var (form, mask) in _masks)
            text = form.Replace(text, mask);
        return text;
    }

    /// <summary>The bytes masked; the same ones when nothing in them is. A certificate that names somebody unknown is masked as a whole.</summary>
    public byte[] Apply(byte[] bytes, bool withCertificates)
    {
        var text = XmlSearch.TextOf(bytes);
        var masked = Apply(text);
        if (withCertificates)
            masked = Certificate.Replace(masked, m => m.Groups[1].Value + Mark + _key.Digest(m.Groups[2].Value) + m.Groups[3].Value);
        return masked == text ? bytes : new UTF8Encoding(false).GetBytes(masked);
    }

    private static readonly Regex Masks = new(Mark + "[0-9a-f]{16}(?![0-9A-Za-z])", RegexOptions.CultureInvariant);

    private static readonly Regex Certificate = new("(<(?:[\\w.-]+:)?X509Certificate(?:\\s[^>]*)?>)([^<]+)(</)", RegexOptions.CultureInvariant);

    private string MaskOf(IdentityKind kind, string value) => Mark + _key.Digest($"{kind} {Spelling.Of(kind, value)}");

    private static IEnumerable<string> FormsOf(IdentityKind kind, string value)
    {
        switch (kind)
        {
            case IdentityKind.Matricule:
                // With its key too, and with blanks between any two characters.
                var number = Spelling.Of(kind, value);
                yield return "(?<![0-9])" + string.Join(" ?", number.Select(c => Regex.Escape(c.ToString()))) + (number.Length == 13 ? "(?: ?[0-9]{2}(?![0-9]))?" : "(?![0-9])");
                break;
            case IdentityKind.BirthDate:
                foreach (var form in Spelling.DatesLike(value))
                    yield return $"(?<![0-9]){Regex.Escape(form)}(?![0-9])";
                break;
            default:
                foreach (var form in new[] { value.Trim(), Spelling.Name(value.Trim()) }.Distinct(StringComparer.Ordinal))
                    yield return $"(?<![\\p{{L}}\\p{{N}}]){Regex.Escape(form)}(?![\\p{{L}}\\p{{N}}])";
                break;
        }
    }
}
