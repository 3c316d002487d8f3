using System.Globalization;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>A day of the calendar in 16 bits: days since 31 December 1899, 0 for none; so from 1900 to June 2079.</summary>
internal static class PackedDay
{
    private static readonly int Zero = new DateOnly(1899, 12, 31).DayNumber;

    public static ushort Pack(string? day) =>
        day is null ? (ushort)0 : checked((ushort)(DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture).DayNumber - Zero));

    public static string? Text(ushort packed) =>
        packed == 0 ? null : DateOnly.FromDayNumber(Zero + packed).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
