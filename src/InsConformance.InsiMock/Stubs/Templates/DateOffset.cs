using System.Globalization;

namespace InsConformance.InsiMock.Stubs.Templates;

/// <summary>The <c>offset</c> of <c>now</c>, e.g. <c>-3 days</c>.</summary>
internal static class DateOffset
{
    // Far more than a date of birth or the life of an assertion needs, and no date leaves the calendar.
    private const int Longest = 100_000;

    /// <summary>Reads an offset.</summary>
    /// <exception cref="ArgumentException">Not an offset.</exception>
    public static Func<DateTime, DateTime> Parse(string text)
    {
        if (text.Split(' ') is not [var count, var unit]
            || !int.TryParse(count, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) || Math.Abs((long)n) > Longest)
        {
            throw Wrong(text);
        }

        return unit switch
        {
            "seconds" => t => t.AddSeconds(n),
            "minutes" => t => t.AddMinutes(n),
            "hours" => t => t.AddHours(n),
            "days" => t => t.AddDays(n),
            "months" when Math.Abs(n) <= 12_000 => t => t.AddMonths(n),
            "years" when Math.Abs(n) <= 1000 => t => t.AddYears(n),
            _ => throw Wrong(text),
        };
    }

    private static ArgumentException Wrong(string text) =>
        new($"offset '{text}' is not served; write e.g. '-3 days', with seconds, minutes, hours, days, months or years");
}
