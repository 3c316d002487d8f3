using System.Globalization;
using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;

namespace InsConformance.Cli.Readers;

/// <summary>The files that ISO 7816-4 gives a place on any card: EF.DIR 2F00, EF.ATR 2F01, and EF.SN D003 of CPx cards. Cards study section 3.4.</summary>
internal static class FreeFiles
{
    private const int MostBytes = 1024;

    private static readonly (string Name, ushort Id)[] Files = [("EF.DIR", 0x2F00), ("EF.ATR", 0x2F01), ("EF.SN", 0xD003)];

    public static DumpSection Read(ICardConnection connection)
    {
        var section = new DumpSection("files");
        using var alone = connection.BeginTransaction();
        foreach (var (name, id) in Files)
            section.Add(name, Read(connection, id));
        return section;
    }

    private static string Read(ICardConnection connection, ushort id)
    {
        byte[] file = [(byte)(id >> 8), (byte)id];
        // Cards differ in the form of SELECT that they take: by path from 3F00, or by identifier.
        var selected = connection.Transmit(new CommandApdu(0x00, 0xA4, 0x09, 0x04, (byte[])[0x3F, 0x00, .. file], CommandApdu.AnyShort));
        if (!selected.IsSuccess)
        {
            connection.Transmit(new CommandApdu(0x00, 0xA4, 0x00, 0x00, (byte[])[0x3F, 0x00], CommandApdu.AnyShort));
            selected = connection.Transmit(new CommandApdu(0x00, 0xA4, 0x02, 0x04, file, CommandApdu.AnyShort));
        }

        if (!selected.IsSuccess)
            return "refused, " + selected.Status.ToString("X4", CultureInfo.InvariantCulture);
        var content = new List<byte>();
        var response = default(ResponseApdu);
        while (content.Count < MostBytes)
        {
            response = connection.Transmit(new CommandApdu(0x00, 0xB0, (byte)(content.Count >> 8), (byte)content.Count, Le: 0xE7));
            if (response.Data.IsEmpty)
                break;
            content.AddRange(response.Data.Span);
            if (!response.IsSuccess || response.Data.Length < 0xE7)
                break;
        }

        return content.Count > 0 ? ReaderWords.Hex(content.ToArray()) : "refused, " + response.Status.ToString("X4", CultureInfo.InvariantCulture);
    }
}
