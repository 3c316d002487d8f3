using InsConformance.Cards.Iso7816.Machine;

namespace InsConformance.Cards.Iso7816.Commands;

/// <summary>GET RESPONSE: the data that the last command left. With nothing left, 6985 (inferred, cards study section 5.2).</summary>
internal static class GetResponse
{
    /// <summary>INS.</summary>
    public const byte Ins = 0xC0;

    /// <summary>61xx for what is left, 00 standing for 256 and more.</summary>
    public static ushort More(int left) => (ushort)(StatusWords.MoreData | (left >= CommandApdu.AnyShort ? 0 : left));

    /// <summary>Answers the command.</summary>
    public static ushort Run(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        var pending = card.Pending;
        if (command.P1P2 != 0)
            return StatusWords.WrongParameters;
        if (command.Le is not { } le || command.Data.Length > 0)
            return StatusWords.WrongLength;
        if (pending.Length == 0)
            return StatusWords.ConditionsOfUse;
        if (card.Profile.Quirks.RefusesWrongLe && le > pending.Length && le < CommandApdu.AnyShort)
            return (ushort)(StatusWords.WrongLe | pending.Length);
        response.Write(pending.Take(Math.Min(le, pending.Length)));
        return pending.Length == 0 ? StatusWords.Success : More(pending.Length);
    }
}
