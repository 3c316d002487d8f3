using System.Text;

namespace InsConformance.Reports.WorkbookTemplates;

/// <summary>The text of a part with the encoding that it is written in, so that it can be written back the same.</summary>
internal sealed class PartText
{
    private readonly Encoding _encoding;
    private readonly bool _hasMark;

    private PartText(string text, Encoding encoding, bool hasMark) => (Text, _encoding, _hasMark) = (text, encoding, hasMark);

    public string Text { get; }

    /// <summary>Reads UTF-8 or UTF-16, the two that the packages of the standard may use.</summary>
    /// <exception cref="DecoderFallbackException">Neither.</exception>
    public static PartText Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => Of(bytes[3..], new UTF8Encoding(false, throwOnInvalidBytes: true), hasMark: true),
        [0xFF, 0xFE, ..] => Of(bytes[2..], new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true), hasMark: true),
        [0xFE, 0xFF, ..] => Of(bytes[2..], new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true), hasMark: true),
        _ => Of(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true), hasMark: false),
    };

    public byte[] With(string text) => _hasMark
        ? [.. _encoding is UTF8Encoding ? Encoding.UTF8.GetPreamble() : _encoding.GetPreamble(), .. _encoding.GetBytes(text)]
        : _encoding.GetBytes(text);

    private static PartText Of(ReadOnlySpan<byte> bytes, Encoding encoding, bool hasMark) => new(encoding.GetString(bytes), encoding, hasMark);
}
