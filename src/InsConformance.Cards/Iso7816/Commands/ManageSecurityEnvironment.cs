using InsConformance.Cards.Iso7816.Machine;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Commands;

/// <summary>
/// MANAGE SECURITY ENVIRONMENT, SET for computing (P1 = 41): algorithm in tag 80, key in tag 84 or 83, in any order. OpenSC and ANS's library differ in it [M].
/// </summary>
internal static class ManageSecurityEnvironment
{
    /// <summary>Answers the command.</summary>
    public static ushort Run(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        var template = command.P2;
        if (command.P1 != 0x41 || ControlReference.IndexOf(template) < 0)
            return StatusWords.WrongParameters;
        CardAlgorithm? algorithm = null;
        CardKey? key = null;
        var objects = new TlvReader(command.Data);
        while (objects.TryRead(out var tag, out var value))
        {
            if (value.Length != 1)
                return StatusWords.WrongData;
            switch (tag)
            {
                case 0x80:
                    if (FindAlgorithm(card.Profile, template, value[0]) is not { } known)
                        return StatusWords.WrongData;
                    algorithm = known;
                    break;
                case 0x83 or 0x84:
                    if (FindKey(card.Profile, template, value[0]) is not { } held)
                        return StatusWords.ReferenceDataNotFound;
                    key = held;
                    break;
                default:
                    return StatusWords.WrongData;
            }
        }

        if (!objects.IsAtEnd || command.Data.IsEmpty)
            return StatusWords.WrongData;
        card.Environment.Set(template, algorithm, key);
        return StatusWords.Success;
    }

    private static CardAlgorithm? FindAlgorithm(CardProfile profile, byte template, byte reference)
    {
        foreach (var algorithm in profile.Algorithms)
        {
            if (algorithm.Template == template && algorithm.Reference == reference)
                return algorithm;
        }

        return null;
    }

    private static CardKey? FindKey(CardProfile profile, byte template, byte reference)
    {
        foreach (var key in profile.Keys)
        {
            if (key.Reference == reference && key.Uses.Contains(template))
                return key;
        }

        return null;
    }
}
