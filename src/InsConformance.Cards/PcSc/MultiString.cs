using System.Text;

namespace InsConformance.Cards.PcSc;

/// <summary>Names one after the other, each ended by NUL and the whole by one more. Cards study section 2.3.</summary>
internal static class MultiString
{
    public static IReadOnlyList<string> Read(ReadOnlySpan<byte> bytes, Encoding encoding)
    {
        var text = encoding.GetString(bytes);
        var end = text.IndexOf("\0\0", StringComparison.Ordinal);
        return (end < 0 ? text : text[..end]).Split('\0', StringSplitOptions.RemoveEmptyEntries);
    }
}
