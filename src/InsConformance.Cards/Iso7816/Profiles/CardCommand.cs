using InsConformance.Cards.Iso7816.Machine;

namespace InsConformance.Cards.Iso7816.Profiles;

/// <summary>A command that a card type knows.</summary>
/// <param name="ClassMask">The bits of CLA that are looked at.</param>
/// <param name="Class">What they must be.</param>
/// <param name="Ins">INS.</param>
/// <param name="Run">What it does.</param>
/// <param name="TakesChaining">Whether its data may come in several parts.</param>
internal sealed record CardCommand(byte ClassMask, byte Class, byte Ins, CardOperation Run, bool TakesChaining = false)
{
    /// <summary>A command of the first interindustry class, CLA 00 to 1F: the card itself refuses channels and secure messaging and collects chains.</summary>
    public static CardCommand Interindustry(byte ins, CardOperation run, bool takesChaining = false) => new(0xE0, 0x00, ins, run, takesChaining);

    /// <summary>A command of one class byte, e.g. A0.</summary>
    public static CardCommand OfClass(byte cla, byte ins, CardOperation run) => new(0xFF, cla, ins, run);

    /// <summary>Whether it is of the first interindustry class.</summary>
    public bool IsInterindustry => ClassMask == 0xE0 && Class == 0;

    /// <summary>Whether it is of this class.</summary>
    public bool Matches(byte cla) => (cla & ClassMask) == Class;
}
