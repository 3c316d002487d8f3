using System.Globalization;

namespace InsConformance.Insi.Checks;

/// <summary>The written form of a <c>Temps</c>: an instant of XML Schema in UTC, with a Z. Contract section 2.4.</summary>
internal static class TempsText
{
    private const string AnyPrecision = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK";
    private const int UsualLength = 24;

    /// <summary>Reads an instant.</summary>
    public static bool TryParse(string text, out DateTimeOffset instant)
    {
        // Every call carries the time twice, in the form 2026-01-31T10:29:58.604Z as good as always: worth a look before the general parser.
        if (TryUsual(text, out instant))
            return true;
        return text.EndsWith('Z')
            && DateTimeOffset.TryParseExact(text, AnyPrecision, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out instant);
    }

    private static bool TryUsual(ReadOnlySpan<char> text, out DateTimeOffset instant)
    {
        instant = default;
        if (text.Length != UsualLength || text[4] != '-' || text[7] != '-' || text[10] != 'T' || text[13] != ':' || text[16] != ':' || text[19] != '.' || text[23] != 'Z')
            return false;
        if (!TryDigits(text[..4], out var year) || !TryDigits(text[5..7], out var month) || !TryDigits(text[8..10], out var day)
            || !TryDigits(text[11..13], out var hour) || !TryDigits(text[14..16], out var minute) || !TryDigits(text[17..19], out var second)
            || !TryDigits(text[20..23], out var millisecond))
            return false;
        if (year == 0 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month) || hour > 23 || minute > 59 || second > 59)
            return false;
        instant = new DateTimeOffset(year, month, day, hour, minute, second, millisecond, TimeSpan.Zero);
        return true;
    }

    private static bool TryDigits(ReadOnlySpan<char> text, out int number)
    {
        number = 0;
        foreach (var c in text)
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + c - '0';
        }

        return true;
    }
}
