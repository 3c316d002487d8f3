using System.Globalization;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>A birth date YYYY-MM-DD, any digits, in 32 bits: year, month, day from the highest.</summary>
internal static class PackedDate
{
    /// <summary>Packs ten characters.</summary>
    /// <returns><see langword="false"/> when the text is not digits in that form.</returns>
    public static bool TryPack(ReadOnlySpan<char> text, out uint packed)
    {
        packed = 0;
        if (text.Length != 10 || text[4] != '-' || text[7] != '-')
            return false;
        if (!TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month) || !TryNumber(text[8..], out var day))
            return false;
        packed = year << 16 | month << 8 | day;
        return true;
    }

    public static uint Pack(string text) =>
        TryPack(text, out var packed) ? packed : throw new ArgumentException($"'{text}' is not YYYY-MM-DD", nameof(text));

    public static bool IsValid(uint packed) => packed >> 16 <= 9999 && (packed >> 8 & 0xFF) <= 99 && (packed & 0xFF) <= 99;

    public static string Text(uint packed) =>
        string.Create(CultureInfo.InvariantCulture, $"{packed >> 16:0000}-{packed >> 8 & 0xFF:00}-{packed & 0xFF:00}");

    private static bool TryNumber(ReadOnlySpan<char> digits, out uint number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
                return false;
            number = number * 10 + digit - '0';
        }

        return true;
    }
}
