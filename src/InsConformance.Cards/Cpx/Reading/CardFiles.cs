using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Readers;

namespace InsConformance.Cards.Cpx.Reading;

/// <summary>
/// Selects and reads files of an IAS-ECC card as real programs do: by absolute path, with the size of the FCP, at most 231 bytes at once. Cards study
/// sections 3.4, 3.7 and 3.10 [M].
/// </summary>
/// <param name="card">The card.</param>
internal sealed class CardFiles(ICardConnection card)
{
    private const int LargestRead = 0xE7;

    // A whole card takes about a hundred commands and 6 KiB.
    private const int MostCommands = 1024;
    private const int MostData = 256 * 1024;
    private int _commands;
    private int _data;

    /// <summary>Starts to count commands and bytes: from here on a card that makes its reader ask without end is given up.</summary>
    public void Begin() => _commands = _data = 0;

    /// <summary>The content of a file, or <see langword="null"/> when there is none at that path.</summary>
    /// <param name="path">From 3F00 on.</param>
    /// <exception cref="CardReaderException">The card is gone, answers nonsense or has no end.</exception>
    /// <exception cref="CardRefusalException">The card refuses to be read.</exception>
    public byte[]? TryRead(ReadOnlySpan<byte> path)
    {
        var selected = SendCounted(new CommandApdu(0x00, 0xA4, 0x09, 0x04, path.ToArray(), CommandApdu.AnyShort));
        if (selected.Status is StatusWords.FileNotFound)
            return null;
        Expect(selected, "SELECT");
        return ReadSelected(SizeOf(selected.Data));
    }

    /// <summary>The content of a file that must be there.</summary>
    /// <param name="path">From 3F00 on.</param>
    /// <param name="name">What it is, for messages.</param>
    /// <exception cref="CardReaderException">As <see cref="TryRead"/>, or it is not there.</exception>
    public byte[] Read(ReadOnlySpan<byte> path, string name) => TryRead(path) ?? throw Unreadable($"it has no {name}");

    /// <summary>Selects a directory and wants no answer.</summary>
    public void SelectDirectory(ReadOnlySpan<byte> path) =>
        Expect(Send(new CommandApdu(0x00, 0xA4, 0x09, 0x0C, path.ToArray())), "SELECT");

    /// <summary>Sends a command.</summary>
    public ResponseApdu Send(CommandApdu command) => card.Transmit(command);

    /// <summary>Lets 9000 pass.</summary>
    /// <exception cref="CardRefusalException">Any other status.</exception>
    public static ResponseApdu Expect(ResponseApdu response, string command) =>
        response.IsSuccess ? response : throw new CardRefusalException(command, response.Status);

    /// <summary>The card holds what no CPx card does.</summary>
    public static CardReaderException Unreadable(string what, Exception? inner = null) =>
        new(CardFailure.BadResponse, $"what the card holds cannot be read: {what}", "try again; if it goes on, the card or its reader is damaged", inner: inner);

    private ResponseApdu SendCounted(CommandApdu command)
    {
        if (++_commands > MostCommands || _data > MostData)
            throw Unreadable("its files have no end");
        var response = Send(command);
        _data += response.Data.Length;
        return response;
    }

    private byte[] ReadSelected(int size)
    {
        var content = new byte[size];
        for (var at = 0; at < size;)
        {
            var part = Expect(
                SendCounted(new CommandApdu(0x00, 0xB0, (byte)(at >> 8), (byte)at, Le: Math.Min(LargestRead, size - at))), "READ BINARY").Data;
            if (part.IsEmpty || part.Length > size - at)
                throw Unreadable($"{part.Length} bytes came where {Math.Min(LargestRead, size - at)} were asked for");
            part.CopyTo(content.AsMemory(at));
            at += part.Length;
        }

        return content;
    }

    private static int SizeOf(ReadOnlyMemory<byte> fcp)
    {
        var inside = BerTlv.Find(fcp, 0x62) ?? BerTlv.Find(fcp, 0x6F) ?? throw Unreadable("SELECT gave no control parameters");
        var size = BerTlv.Find(inside, 0x80) ?? BerTlv.Find(inside, 0x81);
        if (size is not { Length: 1 or 2 } bytes)
            throw Unreadable("SELECT gave no size");
        var value = 0;
        foreach (var b in bytes.Span)
            value = value << 8 | b;
        return value <= 0x7FFF ? value : throw Unreadable("a file is longer than READ BINARY reaches");
    }
}
