using System.Buffers.Binary;
using InsConformance.Cards.Iso7816;

namespace InsConformance.Cards.Tests.Slots;

/// <summary>
/// A card of a few commands: SELECT (A4) 9000; ECHO (EE) gives its data back; READ (B0) Le bytes counting up from P1; COUNT (CC) the commands since the last reset
/// as two bytes; anything else 6D00. A T=0 answer to reset.
/// </summary>
internal sealed class EchoCard : ICard
{
    public static readonly byte[] AtrT0 = [0x3B, 0x75, 0x13, 0x00, 0x00, 0x44, 0x09, 0xEA, 0x90, 0x00];

    private int _count;

    public byte[] AtrBytes { get; init; } = AtrT0;

    public ReadOnlyMemory<byte> Atr => AtrBytes;

    public int Resets { get; private set; }

    public int Performed { get; private set; }

    public void Reset()
    {
        Resets++;
        _count = 0;
    }

    public int Transmit(ReadOnlySpan<byte> command, Span<byte> response)
    {
        Performed++;
        _count++;
        if (!CommandApdu.TryParse(command.ToArray(), out var apdu))
            return Status(response, 0, 0x6700);
        switch (apdu.Ins)
        {
            case 0xA4:
                return Status(response, 0, 0x9000);
            case 0xEE:
                apdu.Data.Span.CopyTo(response);
                return Status(response, apdu.Data.Length, 0x9000);
            case 0xB0:
                var length = Math.Min(apdu.Le ?? 0, ICard.LongestResponse - 2);
                for (var i = 0; i < length; i++)
                    response[i] = (byte)(apdu.P1 + i);
                return Status(response, length, 0x9000);
            case 0xCC:
                BinaryPrimitives.WriteUInt16BigEndian(response, (ushort)_count);
                return Status(response, 2, 0x9000);
            default:
                return Status(response, 0, 0x6D00);
        }
    }

    private static int Status(Span<byte> response, int length, ushort status)
    {
        BinaryPrimitives.WriteUInt16BigEndian(response[length..], status);
        return length + 2;
    }
}
