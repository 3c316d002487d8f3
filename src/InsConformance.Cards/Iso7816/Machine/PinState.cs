using System.Security.Cryptography;
using InsConformance.Cards.Iso7816.Profiles;

namespace InsConformance.Cards.Iso7816.Machine;

/// <summary>A PIN of one card: its counter lives as long as the card, its verification until power or reset.</summary>
internal sealed class PinState(CardPin pin)
{
    private byte[] _secret = pin.CopySecret();

    /// <summary>Reference in VERIFY.</summary>
    public byte Reference => pin.Reference;

    /// <summary>Tries after a right PIN.</summary>
    public int Tries => pin.Tries;

    /// <summary>Tries left.</summary>
    public int TriesLeft { get; private set; } = pin.TriesLeft;

    /// <summary>Whether it was verified since power came.</summary>
    public bool IsVerified { get; private set; }

    /// <summary>9000 when verified, otherwise 63Cx or 6983: what an empty VERIFY tells.</summary>
    public ushort Status => IsVerified ? StatusWords.Success : TriesLeft == 0 ? StatusWords.Blocked : (ushort)(StatusWords.TriesLeft | TriesLeft);

    /// <summary>Forgets that it was verified.</summary>
    public void Drop() => IsVerified = false;

    /// <summary>VERIFY with data.</summary>
    public ushort Verify(ReadOnlySpan<byte> presented)
    {
        if (presented.Length < pin.MinimumLength || presented.Length > pin.MaximumLength)
            return StatusWords.WrongLength;
        return Check(presented);
    }

    /// <summary>CHANGE REFERENCE DATA with the old PIN and the new one, one after the other.</summary>
    public ushort Change(ReadOnlySpan<byte> oldAndNew)
    {
        if (oldAndNew.Length < 2 * pin.MinimumLength || oldAndNew.Length > 2 * pin.MaximumLength)
            return StatusWords.WrongLength;
        var old = Math.Min(_secret.Length, oldAndNew.Length);
        var status = Check(oldAndNew[..old]);
        var fresh = oldAndNew[old..];
        if (status != StatusWords.Success)
            return status;
        if (fresh.Length < pin.MinimumLength || fresh.Length > pin.MaximumLength)
            return StatusWords.WrongData;
        _secret = fresh.ToArray();
        return StatusWords.Success;
    }

    private ushort Check(ReadOnlySpan<byte> presented)
    {
        if (TriesLeft == 0)
            return StatusWords.Blocked;
        IsVerified = CryptographicOperations.FixedTimeEquals(presented, _secret);
        TriesLeft = IsVerified ? pin.Tries : TriesLeft - 1;
        return IsVerified ? StatusWords.Success : (ushort)(StatusWords.TriesLeft | TriesLeft);
    }
}
