using System.Globalization;

namespace InsConformance.InsiMock.Stubs.Templates;

/// <summary>The <c>format</c> of <c>now</c>: Java's letters for numbers, in UTC, and <c>epoch</c> and <c>unix</c>.</summary>
internal static class DateFormat
{
    /// <summary>Reads a format.</summary>
    /// <exception cref="ArgumentException">A letter that is not served.</exception>
    public static Func<DateTime, string> Parse(string format)
    {
        if (format == "epoch")
            return static t => new DateTimeOffset(t, TimeSpan.Zero).ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        if (format == "unix")
            return static t => new DateTimeOffset(t, TimeSpan.Zero).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var parts = new List<Func<DateTime, string>>();
        for (var at = 0; at < format.Length;)
        {
            var end = at + 1;
            if (format[at] == '\'')
            {
                end = format.IndexOf('\'', at + 1);
                if (end < 0)
                    throw new ArgumentException($"format '{format}': a quote is not closed");
                var quoted = end == at + 1 ? "'" : format[(at + 1)..end];
                parts.Add(_ => quoted);
                end++;
            }
            else
            {
                while (end < format.Length && format[end] == format[at] && char.IsAsciiLetter(format[at]))
                    end++;
                parts.Add(Part(format[at..end]));
            }

            at = end;
        }

        return t => string.Concat(parts.Select(p => p(t)));
    }

    private static Func<DateTime, string> Part(string letters) => letters switch
    {
        "yyyy" or "yy" or "MM" or "dd" or "HH" or "mm" or "ss" => t => t.ToString(letters, CultureInfo.InvariantCulture),
        "SSS" => static t => t.ToString("fff", CultureInfo.InvariantCulture),
        "X" or "XX" or "XXX" => static _ => "Z",
        "Z" => static _ => "+0000",
        _ when !char.IsAsciiLetter(letters[0]) => _ => letters,
        _ => throw new ArgumentException($"date letters '{letters}' are not served; served: yyyy, yy, MM, dd, HH, mm, ss, SSS, XXX, Z"),
    };
}
