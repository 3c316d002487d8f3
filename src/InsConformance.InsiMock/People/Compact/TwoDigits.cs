using System.Collections.Immutable;
using System.Globalization;

namespace InsConformance.InsiMock.People.Compact;

/// <summary>00 to 99 as text, made once.</summary>
internal static class TwoDigits
{
    private static readonly ImmutableArray<string> Texts = [.. Enumerable.Range(0, 100).Select(n => n.ToString("00", CultureInfo.InvariantCulture))];

    public static string Of(int number) => Texts[number];
}
