using System.Globalization;
using System.Text;
using InsConformance.Identity.Names;

namespace InsConformance.Reports.Fiction;

/// <summary>One spelling for each value, so that it is recognised however it is written.</summary>
internal static class Spelling
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "dd/MM/yyyy", "dd-MM-yyyy", "dd.MM.yyyy", "yyyyMMdd", "yyyy/MM/dd"];

    /// <summary>The text with plain digits and blanks, without what is invisible: nobody sees the difference.</summary>
    public static string Plain(string text)
    {
        if (Ascii.IsValid(text))
            return text;
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            switch (CharUnicodeInfo.GetUnicodeCategory(c))
            {
                case UnicodeCategory.DecimalDigitNumber:
                    plain.Append((char)('0' + CharUnicodeInfo.GetDecimalDigitValue(c)));
                    break;
                case UnicodeCategory.SpaceSeparator:
                    plain.Append(' ');
                    break;
                case UnicodeCategory.DashPunctuation:
                    plain.Append('-');
                    break;
                case UnicodeCategory.Format:
                    break;
                default:
                    plain.Append(c);
                    break;
            }
        }

        return plain.ToString();
    }

    /// <summary>A name as the service writes it.</summary>
    public static string Name(string name) => NameNormalizer.Normalize(name, NameRules.BirthName).Value ?? name.ToUpperInvariant();

    /// <summary>Runs of letters.</summary>
    public static IEnumerable<string> Words(string name)
    {
        for (var at = 0; at < name.Length;)
        {
            var end = at;
            // A combining accent belongs to its letter.
            while (end < name.Length && (char.IsLetter(name[end]) || CharUnicodeInfo.GetUnicodeCategory(name[end]) == UnicodeCategory.NonSpacingMark))
                end++;
            if (end > at)
                yield return name[at..end];
            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>A date of the calendar as <c>yyyy-MM-dd</c>; <see langword="null"/> for what is none: nobody is born on it as written.</summary>
    public static string? Date(string text) =>
        DateOnly.TryParseExact(text.Trim(), DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>The ways in which a date may stand in a text.</summary>
    public static IEnumerable<string> DatesLike(string text) =>
        DateOnly.TryParseExact(Date(text) ?? "", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? DateForms.Select(f => date.ToString(f, CultureInfo.InvariantCulture)).Append(date.ToString("ddMMyyyy", CultureInfo.InvariantCulture))
            : [text];

    /// <summary>A number without the blanks that make it readable.</summary>
    public static string Number(string text) => string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();

    /// <summary>What two writings of one value share.</summary>
    public static string Of(IdentityKind kind, string value) => kind switch
    {
        IdentityKind.Name => string.Join(' ', Words(value).Select(Name)),
        IdentityKind.BirthDate => Date(value) ?? value,
        IdentityKind.Matricule => Number(value) is { Length: > 13 } number ? number[..13] : Number(value),
        _ => value.Trim(),
    };
}
