using System.Text;

namespace InsConformance.Cards.Iso7816;

/// <summary>Texts in data objects of a card. Whatever the bytes, nothing is thrown, and the text can be shown and put into XML.</summary>
internal static class CardText
{
    private const char Unreadable = '\uFFFD';

    /// <summary>
    /// The text of a tag without the filler around it, or <see langword="null"/> when absent or empty. Bytes over 7F are taken as ISO 8859-1 [INF]; a control
    /// character is shown as unreadable, since it could steer a terminal and no XML carries it.
    /// </summary>
    public static string? Of(ReadOnlyMemory<byte> bytes, int tag)
    {
        if (BerTlv.Find(bytes, tag) is not { } value || Encoding.Latin1.GetString(value.Span).Trim(' ', '\0') is not { Length: > 0 } text)
            return null;
        return text.Any(char.IsControl) ? string.Concat(text.Select(c => char.IsControl(c) ? Unreadable : c)) : text;
    }

    /// <summary>The values of every object of a tag, in order, up to the first bytes that are no object.</summary>
    public static IEnumerable<ReadOnlyMemory<byte>> All(ReadOnlyMemory<byte> bytes, int tag)
    {
        while (BerTlv.TryRead(ref bytes, out var tlv))
        {
            if (tlv.Tag == tag)
                yield return tlv.Value;
        }
    }
}
