using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Machine;

/// <summary>Parts of a command that comes in several (CLA bit 0x10). ISO 7816-4.</summary>
internal sealed class CommandChain
{
    private const int Longest = 65_535;
    private readonly ByteStore _parts = new();
    private byte _ins;
    private ushort _p1p2;
    private bool _isOpen;

    /// <summary>Takes a part.</summary>
    /// <param name="entry">The command it is a part of.</param>
    /// <param name="part">The part.</param>
    /// <param name="whole">Data of the whole command, when this was its last part.</param>
    /// <returns>0 when the command is whole, otherwise the status that answers the part.</returns>
    public ushort Take(CardCommand entry, in IncomingCommand part, ref ReadOnlySpan<byte> whole)
    {
        var continues = _isOpen && part.Ins == _ins && part.P1P2 == _p1p2;
        var more = entry.IsInterindustry && (part.Cla & 0x10) != 0;
        if (!more && !_isOpen)
            return 0;
        if (_isOpen && !continues)
        {
            Drop();
            return StatusWords.LastOfChainExpected;
        }

        if (!entry.TakesChaining || _parts.Length + part.Data.Length > Longest)
        {
            Drop();
            return entry.TakesChaining ? StatusWords.WrongLength : StatusWords.ChainingNotSupported;
        }

        _parts.Add(part.Data);
        (_isOpen, _ins, _p1p2) = (more, part.Ins, part.P1P2);
        if (more)
            return StatusWords.Success;
        whole = _parts.Take(_parts.Length);
        return 0;
    }

    /// <summary>Forgets the parts.</summary>
    public void Drop()
    {
        _parts.Clear();
        _isOpen = false;
    }
}
