using System.Text;
using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Vitale;

/// <summary>Texts in data objects of a card. Whatever the bytes, nothing is thrown.</summary>
internal static class CardText
{
    /// <summary>The text of a tag without the filler around it, or <see langword="null"/> when absent or empty. Bytes over 7F are taken as ISO 8859-1 [INF].</summary>
    public static string? Of(ReadOnlyMemory<byte> bytes, int tag) =>
        BerTlv.Find(bytes, tag) is { } value && Encoding.Latin1.GetString(value.Span).Trim(' ', '\0') is { Length: > 0 } text ? text : null;

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
