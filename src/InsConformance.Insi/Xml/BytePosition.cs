using System.Text;

namespace InsConformance.Insi.Xml;

/// <summary>Turns a line and column of an XML reader into a zero-based byte offset, and back. Used on faults only.</summary>
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

        for (var units = 1; units < column && at < bytes.Length;)
        {
            Rune.DecodeFromUtf8(bytes[at..], out var rune, out var consumed);
            at += consumed;
            units += rune.Utf16SequenceLength;
        }

        return Math.Min(at, bytes.Length);
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
