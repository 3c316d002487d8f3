using System.Text;

namespace InsConformance.Insi.Xml;

/// <summary>
/// Accepts UTF-8 alone, with or without byte order mark, declared or not: the service speaks <c>charset=utf-8</c> (contract section 1.2 [LIVE]).
/// UTF-16, UTF-32 and single-byte encodings are refused by name instead of being guessed.
/// </summary>
internal static class EncodingGuard
{
    private const int DeclarationWindow = 256;

    public static XmlProblem? Check(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xFF, 0xFE, 0x00, 0x00]) || bytes.StartsWith<byte>([0x00, 0x00, 0xFE, 0xFF]))
            return Refuse("UTF-32");
        if (bytes.StartsWith<byte>([0xFF, 0xFE]) || bytes.StartsWith<byte>([0xFE, 0xFF])
            || bytes.StartsWith<byte>([0x3C, 0x00]) || bytes.StartsWith<byte>([0x00, 0x3C]))
            return Refuse("UTF-16");
        if (bytes.StartsWith<byte>([0x4C, 0x6F, 0xA7, 0x94]))
            return Refuse("EBCDIC");
        return Declared(bytes) is { } name && !name.Equals("utf-8", StringComparison.OrdinalIgnoreCase) ? Refuse(name) : null;
    }

    private static string? Declared(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            bytes = bytes[3..];
        if (!bytes.StartsWith("<?xml"u8))
            return null;
        var end = bytes[..Math.Min(bytes.Length, DeclarationWindow)].IndexOf("?>"u8);
        if (end < 0)
            return null;
        var declaration = bytes[..end];
        var at = declaration.IndexOf("encoding"u8);
        if (at < 0)
            return null;
        var value = declaration[(at + "encoding"u8.Length)..].TrimStart(" \t\r\n="u8);
        if (value.IsEmpty || value[0] is not ((byte)'"' or (byte)'\''))
            return null;
        var close = value[1..].IndexOf(value[0]);
        return close < 0 ? null : Encoding.Latin1.GetString(value.Slice(1, close));
    }

    private static XmlProblem Refuse(string name) =>
        new("encoding-not-utf8", $"Le message est codé en {Printable(name)} ; seul UTF-8 est accepté (avec ou sans marque d'ordre des octets).", 1, 1);

    private static string Printable(string name) =>
        string.Concat(name.Take(40).Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.' or ':' ? c : '?'));
}
