using InsConformance.Cards.Iso7816.Machine;

namespace InsConformance.Cards.Iso7816.Commands;

/// <summary>VERIFY and CHANGE REFERENCE DATA. ISO 7816-4; cards study section 3.7.</summary>
internal static class PinCommands
{
    /// <summary>VERIFY; without data it asks whether the PIN is verified and how many tries are left.</summary>
    public static ushort Verify(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        if (command.P1 != 0)
            return StatusWords.WrongParameters;
        if (card.Pin(command.P2) is not { } pin)
            return StatusWords.ReferenceDataNotFound;
        return command.Data.IsEmpty ? pin.Status : pin.Verify(command.Data);
    }

    /// <summary>CHANGE REFERENCE DATA, P1 = 00: the old PIN followed by the new one.</summary>
    public static ushort Change(CardState card, in IncomingCommand command, ref ResponseWriter response)
    {
        if (command.P1 != 0)
            return StatusWords.WrongParameters;
        return card.Pin(command.P2) is { } pin ? pin.Change(command.Data) : StatusWords.ReferenceDataNotFound;
    }
}
