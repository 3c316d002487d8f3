using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace InsConformance.Insi.Xml;

/// <summary>Turns a line and column of an XML reader into a zero-based byte offset, and back. Used on faults and findings only.</summary>
internal static class BytePosition
{
    public static int Of(ReadOnlySpan<byte> bytes, int line, int column)
    {
        var at = bytes.StartsWith<byte>([0xEF, 0xBB, 0xBF]) ? 3 : 0;
        for (var l = 1; l < line && at < bytes.Length; l++)
        {
            var end = bytes[at..].IndexOfAny((byte)'\n', (byte)'\r');
            if (end < 0)
                return bytes.Length;
            at += end + 1;
            if (bytes[at - 1] == '\r' && at < bytes.Length && bytes[at] == '\n')
                at++;
        }

        // Most lines are ASCII, where characters are bytes.
        var ahead = bytes.Slice(at, Math.Min(column - 1, bytes.Length - at));
        if (Ascii.IsValid(ahead))
            return at + ahead.Length;
        for (var units = 1; units < column && at < bytes.Length;)
        {
            Rune.DecodeFromUtf8(bytes[at..], out var rune, out var consumed);
            at += consumed;
            units += rune.Utf16SequenceLength;
        }

        return Math.Min(at, bytes.Length);
    }

    /// <summary>Offset of the first byte that is not UTF-8, or <see langword="null"/>.</summary>
    public static int? FirstNotUtf8(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var consumed) is OperationStatus.Done)
            at += consumed;
        return at;
    }

    public static (int Line, int Column) LineAndColumn(ReadOnlySpan<byte> bytes, int offset)
    {
        var before = bytes[..offset];
        if (before.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            before = before[3..];
        var text = Encoding.UTF8.GetString(before).ReplaceLineEndings("\n");
        return (text.Count(c => c == '\n') + 1, text.Length - text.LastIndexOf('\n'));
    }
}
