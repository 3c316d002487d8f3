using System.Globalization;

namespace InsConformance.Insi.Assertions;

/// <summary>Reads an <c>xs:dateTime</c> (W3C XML Schema part 2 [STD]); fractions beyond a ten-millionth of a second are cut off.</summary>
internal static class InstantText
{
    private const int MostFractionDigits = 7;

    /// <summary>Reads an instant.</summary>
    /// <param name="text">As received.</param>
    /// <param name="instant">The instant; a time without zone counts as UTC.</param>
    /// <param name="isUtc">Whether it is written in UTC with Z.</param>
    public static bool TryParse(string? text, out DateTimeOffset instant, out bool isUtc)
    {
        isUtc = text?.EndsWith('Z') ?? false;
        instant = default;
        return text is { Length: >= 19 and <= 64 } && DateTimeOffset.TryParseExact(
            Shortened(text), "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    private static string Shortened(string text)
    {
        var point = text.IndexOf('.', StringComparison.Ordinal);
        if (point < 0)
            return text;
        var end = point + 1;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        var kept = point + 1 + MostFractionDigits;
        return end > kept ? text.Remove(kept, end - kept) : text;
    }
}
