using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Vitale;

/// <summary>
/// Selects and reads files, in a bounded number of commands and bytes whatever the card answers. A refusal is <see langword="null"/>. Commands are those
/// of a T=0 card: SELECT goes without Le.
/// </summary>
internal sealed class VitaleFileReader(ICardConnection connection)
{
    private const int MostCommands = 256;
    private const int LongestFile = 16 * 1024;
    private const int MostData = 64 * 1024;
    private const int WholeBlock = CommandApdu.AnyShort;
    private int _commands;
    private int _data;

    /// <summary>The status word of the last command.</summary>
    public ushort LastStatus { get; private set; }

    /// <summary>Whether the card was given up because it made us ask too often or for too much.</summary>
    public bool IsExhausted { get; private set; }

    public bool SelectApplication(ReadOnlySpan<byte> aid) => Send(new CommandApdu(0x00, 0xA4, 0x04, 0x00, aid.ToArray())) is not null;

    public bool SelectMaster() => Select(0x00, VitaleLayout.MasterFile);

    public bool SelectFile(ushort file) => Select(0x02, file);

    /// <summary>The whole of a file of the current application, by its short identifier.</summary>
    public ReadOnlyMemory<byte>? Read(byte sfi) => Read((byte)(0x80 | sfi), 0);

    /// <summary>The whole of the current file.</summary>
    public ReadOnlyMemory<byte>? Read() => Read(0, 0);

    /// <summary>Whether the content of a file is that of an empty one. Cards study section 4.2.</summary>
    public static bool IsEmpty(ReadOnlySpan<byte> content) => content is [] or [0x00, ..] or [0x04, 0x00, ..];

    private bool Select(byte p1, ushort file) => Send(new CommandApdu(0x00, 0xA4, p1, 0x00, new[] { (byte)(file >> 8), (byte)file })) is not null;

    private ReadOnlyMemory<byte>? Read(byte p1, byte p2)
    {
        using var file = new MemoryStream();
        for (ReadOnlyMemory<byte>? block; ; p1 = (byte)(file.Length >> 8), p2 = (byte)file.Length)
        {
            block = Send(new CommandApdu(0x00, 0xB0, p1, p2, Le: WholeBlock));
            if (block is not { } bytes)
                return file.Length > 0 && !IsExhausted ? Content(file) : null;
            file.Write(bytes.Span);
            if (file.Length > LongestFile)
            {
                IsExhausted = true;
                return null;
            }

            if (bytes.Length < WholeBlock || LastStatus != StatusWords.Success)
                return Content(file);
        }
    }

    private ReadOnlyMemory<byte>? Send(CommandApdu command)
    {
        if (IsExhausted || ++_commands > MostCommands)
        {
            IsExhausted = true;
            return null;
        }

        var response = connection.Transmit(command);
        LastStatus = response.Status;
        IsExhausted = (_data += response.Data.Length) > MostData;
        if (IsExhausted)
            return null;
        if (response.Status is StatusWords.Success or StatusWords.EndOfFile)
            return response.Data;
        return null;
    }

    private static ReadOnlyMemory<byte>? Content(MemoryStream file) => file.ToArray();
}
