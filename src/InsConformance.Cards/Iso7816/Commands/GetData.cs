using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Commands;

/// <summary>GET DATA: by tag in P1 P2 (INS CA), or by tag list 5C or extended header list 4D (INS CB). ISO 7816-4; cards study section 3.7.</summary>
internal static class GetData
{
    private const ushort CurrentDirectory = 0x3FFF;

    /// <summary>Answers INS CA.</summary>
    public static ushort RunByTag(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        if (command.Data.Length > 0)
            return StatusWords.WrongLength;
        if (Find(card, command.P1P2) is not { Value: { } value } found)
            return StatusWords.ReferenceDataNotFound;
        response.Write(BerTlv.Write(found.Tag, value(card)));
        return StatusWords.Success;
    }

    /// <summary>Answers INS CB.</summary>
    public static ushort RunByList(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        if (command.P1P2 != CurrentDirectory)
            return StatusWords.WrongParameters;
        var lists = new TlvReader(command.Data);
        if (!lists.TryRead(out var tag, out var list) || !lists.IsAtEnd)
            return StatusWords.WrongData;
        return tag switch
        {
            0x5C => WriteWhole(card, list, ref response),
            0x4D => WriteElements(card, list, ref response),
            _ => StatusWords.WrongData,
        };
    }

    private static ushort WriteWhole(CardState card, ReadOnlySpan<byte> tags, ref ResponseWriter response)
    {
        if (tags.Length is < 1 or > 3)
            return StatusWords.WrongData;
        var tag = 0;
        foreach (var part in tags)
            tag = tag << 8 | part;
        if (Find(card, tag) is not { Value: { } value } found)
            return StatusWords.ReferenceDataNotFound;
        response.Write(BerTlv.Write(found.Tag, value(card)));
        return StatusWords.Success;
    }

    /// <summary><c>70 L { object L { element 80 } }</c>: one element, whole, of one object.</summary>
    private static ushort WriteElements(CardState card, ReadOnlySpan<byte> list, ref ResponseWriter response)
    {
        var outer = new TlvReader(list);
        if (!outer.TryRead(out var template, out var inside) || template != 0x70 || !outer.IsAtEnd)
            return StatusWords.WrongData;
        var objects = new TlvReader(inside);
        if (!objects.TryRead(out var tag, out var header) || !objects.IsAtEnd)
            return StatusWords.WrongData;
        if (Find(card, tag) is not { } found)
            return StatusWords.ReferenceDataNotFound;
        if (!TryReadElement(header, out var element) || !found.Elements.TryGetValue(element, out var value))
            return StatusWords.WrongData;
        response.Write(BerTlv.Write(0x70, BerTlv.Write(tag, BerTlv.Write(element, value(card)))));
        return StatusWords.Success;
    }

    /// <summary>A tag followed by 80, "all of it".</summary>
    private static bool TryReadElement(ReadOnlySpan<byte> header, out int tag)
    {
        tag = 0;
        if (header.Length is < 2 or > 4 || header[^1] != 0x80)
            return false;
        foreach (var part in header[..^1])
            tag = tag << 8 | part;
        return true;
    }

    private static CardDataObject? Find(CardState card, int tag)
    {
        foreach (var candidate in card.Profile.DataObjects)
        {
            if (candidate.Tag == tag && IsSeen(candidate.SeenFrom, card.Directory.File.Id))
                return candidate;
        }

        return null;
    }

    private static bool IsSeen(IReadOnlyList<ushort> seenFrom, ushort? directory)
    {
        foreach (var id in seenFrom)
        {
            if (id == directory)
                return true;
        }

        return seenFrom.Count == 0;
    }
}
