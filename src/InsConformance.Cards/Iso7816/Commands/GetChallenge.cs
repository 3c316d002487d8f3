using InsConformance.Cards.Iso7816.Machine;

namespace InsConformance.Cards.Iso7816.Commands;

/// <summary>GET CHALLENGE: Le random bytes. ISO 7816-4.</summary>
internal static class GetChallenge
{
    /// <summary>Answers the command.</summary>
    public static ushort Run(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        if (command.P1P2 != 0)
            return StatusWords.WrongParameters;
        if (command.Data.Length > 0 || command.Le is not { } le)
            return StatusWords.WrongLength;
        le = Math.Min(le, response.Free.Length);
        card.Profile.Random(response.Free[..le]);
        response.Advance(le);
        return StatusWords.Success;
    }
}
