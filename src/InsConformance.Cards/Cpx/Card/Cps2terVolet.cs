using InsConformance.Cards.Iso7816;
using InsConformance.Cards.Iso7816.Commands;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Cpx.Card;

/// <summary>
/// What answers the probe for the older volet (CLA A0): its MF is there and empty. ANS's library accepts 6A82 for 7F01 [M]; the answer for 3F00 is inferred from how it
/// reads such cards: 9Fxx, then tag 85 with size, id and kind. Cards study sections 3.7 and 3.10.
/// </summary>
internal static class Cps2terVolet
{
    private const byte Class = 0xA0;
    private const ushort DataWaiting = 0x9F00;
    private static readonly byte[] Root = BerTlv.Write(0x85, [0x00, 0x00, 0x3F, 0x00, 0x01]);

    /// <summary>Its commands.</summary>
    public static IReadOnlyList<CardCommand> Commands { get; } =
    [
        CardCommand.OfClass(Class, 0xA4, Probe),
        CardCommand.OfClass(Class, GetResponse.Ins, GetResponse.Run),
    ];

    private static ushort Probe(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        if (command.Data.Length != 2)
            return StatusWords.WrongLength;
        if (!command.Data.SequenceEqual((ReadOnlySpan<byte>)[0x3F, 0x00]))
            return StatusWords.FileNotFound;
        card.Pending.Add(Root);
        return (ushort)(DataWaiting | Root.Length);
    }
}
