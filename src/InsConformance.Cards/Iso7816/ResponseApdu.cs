using System.Buffers.Binary;

namespace InsConformance.Cards.Iso7816;

/// <summary>A response: data and status word. ISO 7816-3.</summary>
/// <param name="Data">The data, without status.</param>
/// <param name="Status">SW1 and SW2, e.g. 0x9000.</param>
public readonly record struct ResponseApdu(ReadOnlyMemory<byte> Data, ushort Status)
{
    /// <summary>SW1.</summary>
    public byte Sw1 => (byte)(Status >> 8);

    /// <summary>SW2.</summary>
    public byte Sw2 => (byte)Status;

    /// <summary>Whether the status is 9000.</summary>
    public bool IsSuccess => Status == StatusWords.Success;

    /// <summary>Tries left that a refused PIN tells (63Cx), or 0 when it is blocked (6983); <see langword="null"/> for any other status.</summary>
    public int? TriesLeft => Status == StatusWords.Blocked ? 0 : (Status & 0xFFF0) == StatusWords.TriesLeft ? Status & 0x0F : null;

    /// <summary>Takes a response apart.</summary>
    /// <param name="bytes">Two bytes or more.</param>
    /// <param name="response">The response.</param>
    /// <returns><see langword="false"/> when there are fewer than two bytes: no card answered.</returns>
    public static bool TryParse(ReadOnlyMemory<byte> bytes, out ResponseApdu response)
    {
        if (bytes.Length < 2)
        {
            response = default;
            return false;
        }

        response = new ResponseApdu(bytes[..^2], BinaryPrimitives.ReadUInt16BigEndian(bytes.Span[^2..]));
        return true;
    }
}
