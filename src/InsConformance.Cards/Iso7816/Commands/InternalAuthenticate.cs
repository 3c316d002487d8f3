using InsConformance.Cards.Iso7816.Crypto;
using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Commands;

/// <summary>INTERNAL AUTHENTICATE: the data, usually a DigestInfo, padded after PKCS#1 and signed. Cards study section 3.7 [M].</summary>
internal static class InternalAuthenticate
{
    /// <summary>Answers the command.</summary>
    public static ushort Run(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        if (command.P1P2 != 0)
            return StatusWords.WrongParameters;
        var environment = card.Environment;
        if (environment.Key(ControlReference.Authentication) is not { } key || environment.Algorithm(ControlReference.Authentication) is null)
            return StatusWords.ConditionsOfUse;
        return card.IsGranted(key.Access) ? DigestInfoSignature.Sign(key.Key, command.Data, ref response) : StatusWords.SecurityStatus;
    }
}
