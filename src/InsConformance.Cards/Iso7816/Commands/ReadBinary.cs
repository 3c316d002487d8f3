using InsConformance.Cards.Iso7816.Machine;

namespace InsConformance.Cards.Iso7816.Commands;

/// <summary>READ BINARY at an offset of 15 bits, or by short file id with an offset of 8 bits. ISO 7816-4.</summary>
internal static class ReadBinary
{
    /// <summary>Answers the command.</summary>
    public static ushort Run(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        if (command.Data.Length > 0 || command.Le is not { } le)
            return StatusWords.WrongLength;
        int offset = command.P1P2;
        if ((command.P1 & 0x80) != 0)
        {
            if ((command.P1 & 0x60) != 0)
                return StatusWords.WrongParameters;
            offset = command.P2;
            var sfi = (byte)(command.P1 & 0x1F);
            if (sfi != 0)
            {
                if (card.Directory.ChildBySfi(sfi) is not { } found)
                    return StatusWords.FileNotFound;
                card.Select(found);
            }
        }

        if (card.File is not { } file)
            return StatusWords.NoCurrentFile;
        if (!card.IsGranted(file.File.Read))
            return StatusWords.SecurityStatus;
        var content = file.File.Content.Span;
        if (offset > content.Length || offset == content.Length && offset > 0)
            return StatusWords.WrongOffset;

        var quirks = card.Profile.Quirks;
        var count = Math.Min(Math.Min(le, quirks.LongestRead), Math.Min(content.Length - offset, response.Free.Length));
        response.Write(content.Slice(offset, count));
        return offset + count == content.Length && count < le && le < CommandApdu.AnyShort ? quirks.EndOfFile : StatusWords.Success;
    }
}
