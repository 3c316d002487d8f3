using System.Globalization;
using System.Text;

namespace InsConformance.InsiMock.Scanning;

/// <summary>Between the bytes of character data and what they mean: predefined entities and character references, no other exist without a DTD.</summary>
internal static class CharacterData
{
    public static string OfText(ReadOnlySpan<byte> raw) => Resolve(LineEnds(Encoding.UTF8.GetString(raw)));

    public static string OfLiteral(ReadOnlySpan<byte> raw) => LineEnds(Encoding.UTF8.GetString(raw));

    // XML 1.0, 3.3.3: literal white space in an attribute reads as a space, a reference to it does not.
    public static string OfAttribute(ReadOnlySpan<byte> raw) =>
        Resolve(LineEnds(Encoding.UTF8.GetString(raw)).Replace('\n', ' ').Replace('\t', ' '));

    /// <summary>A text as it can stand both in content and in an attribute of either quote.</summary>
    public static byte[] Escape(string text) => Encoding.UTF8.GetBytes(text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&apos;", StringComparison.Ordinal)
        .Replace("\r", "&#xD;", StringComparison.Ordinal));

    private static string LineEnds(string text) =>
        text.Contains('\r') ? text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n') : text;

    private static string Resolve(string text)
    {
        if (!text.Contains('&'))
            return text;
        var resolved = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '&' ? text.IndexOf(';', at) : -1;
            if (end < 0)
            {
                resolved.Append(text[at++]);
                continue;
            }

            resolved.Append(Referred(text.AsSpan(at + 1, end - at - 1)));
            at = end + 1;
        }

        return resolved.ToString();
    }

    private static string Referred(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        ['#', 'x', .. var hexadecimal] => Character(hexadecimal, NumberStyles.AllowHexSpecifier),
        ['#', .. var digits] => Character(digits, NumberStyles.None),
        _ => throw new FormatException("an unknown entity"),
    };

    private static string Character(ReadOnlySpan<char> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code)
            ? new Rune(code).ToString()
            : throw new FormatException("a character that does not exist");
}
